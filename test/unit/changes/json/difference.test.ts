import assert from "node:assert/strict";
import fc from "fast-check";
import { changesBetween, type Change } from "../../../../src/changes/json/difference.ts";
import { readJson, sameJson, valueAt } from "../../../../src/changes/json/json.ts";
import { pathText } from "../../../../src/changes/findings/findingSentence.ts";
import { plain } from "../support/plans.ts";

interface Row {
  readonly name: string;
  readonly before: unknown;
  readonly after: unknown;
  /** `path: before → after`, nothing where it is missing. */
  readonly changes: readonly string[];
}

const rows: readonly Row[] = [
  { name: "nothing", before: { a: [1, { b: 2 }] }, after: { a: [1, { b: 2 }] }, changes: [] },
  { name: "a value", before: { a: 1, b: 2 }, after: { a: 1, b: 3 }, changes: ["b: 2 → 3"] },
  {
    name: "a nested value",
    before: { a: { b: 1, c: 1 } },
    after: { a: { b: 2, c: 1 } },
    changes: ["a.b: 1 → 2"],
  },
  {
    name: "a field that came and one that went",
    before: { a: 1 },
    after: { b: 1 },
    changes: ["a: 1 → ", "b:  → 1"],
  },
  { name: "another type", before: { a: [1] }, after: { a: { b: 1 } }, changes: ['a: [1] → {"b":1}'] },
  {
    name: "an item edited in place",
    before: [{ a: 1 }, { a: 2 }, { a: 3 }],
    after: [{ a: 1 }, { a: 9 }, { a: 3 }],
    changes: ["[1].a: 2 → 9"],
  },
  { name: "an item that went", before: [1, 2, 3], after: [1, 3], changes: ["[1]: 2 → "] },
  { name: "an item that came", before: [1, 3], after: [1, 2, 3], changes: ["[1]:  → 2"] },
  { name: "an item in front", before: ["b"], after: ["a", "b"], changes: ['[0]:  → "a"'] },
  { name: "equal items, one fewer", before: [1, 1, 1], after: [1, 1], changes: ["[2]: 1 → "] },
  { name: "all items", before: [1, 2], after: [], changes: ["[0]: 1 → ", "[1]: 2 → "] },
  { name: "null is a value", before: { a: null }, after: {}, changes: ["a: null → "] },
];

describe("changesBetween", () => {
  for (const { name, before, after, changes } of rows) {
    it(name, () => {
      const found = changesBetween(readJson(JSON.stringify(before)), readJson(JSON.stringify(after)));
      assert.deepEqual(found.map(written), changes);
    });
  }

  it("starts from nothing, and ends in nothing", () => {
    const json = readJson('{"a":1}');
    assert.deepEqual(changesBetween(undefined, json), [{ path: [], after: json }]);
    assert.deepEqual(changesBetween(json, undefined), [{ path: [], before: json }]);
    assert.deepEqual(changesBetween(undefined, undefined), []);
  });

  it("is empty exactly where two values are the same, and every change is one", () => {
    const value = fc.json({ maxDepth: 3 }).map((text) => readJson(text));
    fc.assert(
      fc.property(value, value, (before, after) => {
        const changes = changesBetween(before, after);
        assert.equal(changes.length === 0, sameJson(before, after));
        for (const change of changes) {
          assert.ok(!sameJson(change.before, change.after));
          if (change.after !== undefined) assert.ok(sameJson(valueAt(after, change.path), change.after));
        }
      }),
    );
  });
});

function written({ path, before, after }: Change): string {
  const [was, is] = [before, after].map((json) => (json === undefined ? "" : JSON.stringify(plain(json))));
  return `${pathText(path)}: ${was} → ${is}`;
}
