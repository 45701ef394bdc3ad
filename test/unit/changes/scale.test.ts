import assert from "node:assert/strict";
import { changesBetween } from "../../../src/changes/json/difference.ts";
import { jsonKey } from "../../../src/changes/json/jsonKey.ts";
import { pairPositions } from "../../../src/changes/listItems.ts";
import { readJson } from "../../../src/changes/json/json.ts";
import { planPush } from "../../../src/changes/plan.ts";
import { rule } from "./support/documents.ts";
import { rulesFor } from "./support/rules.ts";

const rules = rulesFor("l3rules");
const size = 3000;

/** Every sort of edit at once, spread over the list so that hardly anything is where it was. */
const drafts: Readonly<Record<string, (list: readonly Record<string, unknown>[]) => unknown[]>> = {
  "one edited": (list) => list.with(list.length >> 1, rule("edited")),
  "both ends edited": (list) => list.with(0, rule("first")).with(-2, rule("last but one")),
  "every other one gone": (list) => list.filter((_, at) => at % 2 === 0 || at === list.length - 1),
  "all reversed": (list) => [...list.slice(0, -1).toReversed(), ...list.slice(-1)],
  "all edited": (list) =>
    list.map((each, at) => (at === list.length - 1 ? each : { ...each, comment: `new ${at}` })),
  "all alike": (list) =>
    list.map((_, at) => (at === list.length - 1 ? rule("Default rule", { protocol: "Any" }) : rule("same"))),
};

describe("A plan over three thousand rules", () => {
  for (const [name, edit] of Object.entries(drafts)) {
    it(`costs no more per rule than one over three hundred: ${name}`, () => {
      const [few, many] = [300, size].map((count) => visitsOf(edit, count));
      assert.ok(few !== undefined && many !== undefined);
      assert.ok(many < few * 15, `${few} visits of values for 300 rules, ${many} for ${size}`);
    });
  }

  it("pairs thousands of equal items without comparing each with each", () => {
    const list = Array.from({ length: 2 * size }, () => readJson('{"a":1}'));
    const before = [readJson('{"a":0}'), ...list];
    const pairs = pairPositions(before, [...list, readJson('{"a":2}')], { by: "position" });
    assert.ok(pairs.slice(0, -1).every((at) => jsonKey(before[at ?? 0] ?? []) === '{"a":1}'));
    assert.equal(changesBetween(list, list.toReversed()).length, 0);
  });
});

/** How often a field of a document is looked at while it is planned: counted, because a clock would lie on a busy machine. */
function visitsOf(edit: (list: readonly Record<string, unknown>[]) => unknown[], count: number): number {
  const live = Array.from({ length: count }, (_, at) => rule(`rule ${at}`, { destPort: String(at) }));
  const whole = [...live, rule("Default rule", { protocol: "Any" })];
  const text = (list: unknown): string => JSON.stringify({ rules: list });
  return counted(() => {
    const plan = planPush({
      rules,
      baseline: text(whole),
      live: text(whole),
      draft: text(edit(whole)),
      secrets: new Map(),
    });
    assert.equal(plan.verdict, "ready");
  });
}

/** Counts reads of maps' fields while `work` runs. */
function counted(work: () => void): number {
  const { get } = Map.prototype;
  let visits = 0;
  Map.prototype.get = function (this: Map<unknown, unknown>, key: unknown): unknown {
    visits += 1;
    return get.call(this, key);
  };
  try {
    work();
  } finally {
    Map.prototype.get = get;
  }
  return visits;
}
