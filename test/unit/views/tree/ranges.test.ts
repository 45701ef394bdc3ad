import assert from "node:assert/strict";
import fc from "fast-check";
import { mostRows, rangesOf } from "../../../../src/views/tree/ranges.ts";

const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at);
const sizes = (count: number, most?: number): number[] | undefined =>
  rangesOf(numbers(count), most)?.map(({ rows }) => rows.length);

describe("rows under one parent", () => {
  it("are at most 500", () => assert.equal(mostRows, 500));

  for (const count of [0, 1, 499, 500]) {
    it(`stay together where they are ${count}`, () => assert.equal(rangesOf(numbers(count)), undefined));
  }

  const cut: readonly (readonly [number, readonly number[]])[] = [
    [501, [250, 251]],
    [1000, [500, 500]],
    [1001, [333, 334, 334]],
    [10_000, Array<number>(20).fill(500)],
    [250_000, Array<number>(500).fill(500)],
  ];
  for (const [count, expected] of cut) {
    it(`become ${expected.length} equal runs where they are ${count}`, () =>
      assert.deepEqual(sizes(count), expected));
  }

  it("leave no run of one behind: 249,501 are cut as evenly as 249,999", () => {
    for (const count of [249_501, 249_999]) {
      const found = sizes(count) ?? [];
      assert.equal(found.length, 500);
      assert.ok(Math.max(...found) - Math.min(...found) <= 1);
    }
  });

  it("are cut twice beyond 500 × 500: never more than 500 runs, and a run of 501 becomes two", () => {
    const runs = rangesOf(numbers(250_001)) ?? [];
    assert.equal(runs.length, 500);
    assert.deepEqual(
      runs
        .filter(({ rows }) => rows.length > 500)
        .map(({ rows }) => rangesOf(rows)?.map((run) => run.rows.length)),
      [[250, 251]],
    );
  });

  it("name their runs by the first and the last row", () => {
    const named = rangesOf(["Aarau", "Basel", "Chur", "Davos", "Engelberg"], 3);
    assert.deepEqual(
      named?.map(({ first, last }) => `${first} – ${last}`),
      ["Aarau – Basel", "Chur – Engelberg"],
    );
  });

  it("keep every row, in order, in as few runs as the limit allows, as even as they go", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 2, max: 60 }), (count, most) => {
        const rows = numbers(count);
        const runs = rangesOf(rows, most);
        if (!runs) return assert.ok(count <= most);
        const lengths = runs.map((run) => run.rows.length);
        assert.deepEqual(
          runs.flatMap((run) => run.rows),
          rows,
        );
        assert.equal(runs.length, Math.min(most, Math.ceil(count / most)));
        assert.ok(Math.max(...lengths) - Math.min(...lengths) <= 1);
      }),
    );
  });
});
