import assert from "node:assert/strict";
import { compactJson, readJson } from "../../../src/changes/json/json.ts";
import { planPush, type Plan } from "../../../src/changes/plan.ts";
import { undoDraft } from "../../../src/changes/undo/undo.ts";
import { verifyPush } from "../../../src/changes/push/verify.ts";
import { listed, plain, planOf } from "./support/plans.ts";
import { field, madeRules } from "./support/rules.ts";

const games = { id: "7", name: "Games" };
const news = { id: "8", name: "News" };
const live = { blocked: [games, news], note: "" };

/** Answered as objects, taken as ids. */
const rules = madeRules(
  {
    rewrites: { "blocked[]": field({ as: "field", field: "id" } as const) },
    fields: { "blocked[].name": field({ readOnly: true }) },
    lists: { blocked: { by: "set" } },
  },
  { blocked: [{ id: "", name: "" }], note: "" },
  { blocked: [""], note: "" },
);

/** Answered as numbers, taken as strings. */
const numbers = madeRules(
  { rewrites: { "members[]": field({ as: "text" } as const) }, lists: { members: { by: "set" } } },
  { members: [1], name: "" },
  { members: [""], name: "" },
);

describe("A list that is answered as objects and taken as ids", () => {
  it("plans nothing where nothing was edited", () => {
    const plan = planOf({ live, rules });
    assert.deepEqual([plan.verdict, plan.findings], ["nothing", []]);
  });

  it("is sent as ids, and predicted as Dashboard will answer it", () => {
    const plan = planOf({ live, rules, edit: (it) => ({ ...it, note: "x" }) });
    assert.deepEqual(plain(plan.body), { blocked: ["7", "8"], note: "x" });
    assert.deepEqual(plain(plan.prediction), { ...live, note: "x" });
    assert.deepEqual(plan.findings, []);
  });

  for (const [form, added] of [
    ["an id", "9"],
    ["an object", { id: "9" }],
  ] as const) {
    it(`takes what is new as ${form}, and predicts it by its id alone`, () => {
      const plan = planOf({ live, rules, edit: () => ({ ...live, blocked: [games, added, news] }) });
      assert.deepEqual([plan.verdict, listed(plan.findings)], ["ready", []]);
      assert.deepEqual(plain(plan.body), { blocked: ["7", "9", "8"], note: "" });
      assert.deepEqual(plain(plan.prediction), { ...live, blocked: [games, { id: "9" }, news] });
    });
  }

  it("knows by its name what was typed as its id", () => {
    const plan = planOf({ live, rules, edit: () => ({ ...live, blocked: ["8", "7"], note: "x" }) });
    assert.deepEqual(plain(plan.prediction), { blocked: [news, games], note: "x" });
    assert.deepEqual(plan.findings, []);
  });

  it("plans nothing where only the form differs", () => {
    const plan = planOf({ live, rules, edit: () => ({ ...live, blocked: ["7", "8"] }) });
    assert.equal(plan.verdict, "nothing");
  });

  it("remarks what is no longer in it, whole", () => {
    const plan = planOf({ live, rules, edit: () => ({ ...live, blocked: ["8"] }) });
    assert.deepEqual(listed(plan.findings), ["informs dropped-item blocked"]);
    const [finding] = plan.findings;
    assert.ok(finding?.code === "dropped-item");
    assert.deepEqual(plain(finding.item), games);
  });

  it("says that a name is Dashboard's own", () => {
    const renamed = { ...live, blocked: [{ ...games, name: "Sports" }, news] };
    const plan = planOf({ live, rules, edit: () => renamed });
    assert.deepEqual(listed(plan.findings), ["warns read-only-field blocked[0].name"]);
  });

  it("is verified by ids, in whatever order and with whatever names they are answered", () => {
    const added = { id: "9", name: "Gambling" };
    const plan = planOf({ live, rules, edit: () => ({ ...live, blocked: [games, "9", news] }) });
    const answered = { ...live, blocked: [news, added, { id: "7", name: "Video games" }] };
    assert.deepEqual(deviations(plan, answered), []);
    assert.deepEqual(deviations(plan, live), ["otherwise blocked"]);
  });

  it("is taken back by an undo, also where what came of the push was never read", () => {
    const draft = JSON.stringify({ blocked: ["7", "9"], note: "" });
    const now = JSON.stringify({ blocked: [games, { id: "9", name: "Gambling" }], note: "" });
    const { text, moved } = undoDraft({ before: JSON.stringify(live), draft }, now, rules);
    assert.deepEqual([JSON.parse(text), moved], [live, []]);
  });
});

describe("A list that is answered as numbers and taken as strings", () => {
  const text = '{"members":[9007199254740993117,12],"name":"a"}';
  const plan = (draft: string): Plan =>
    planPush({ rules: numbers, baseline: text, live: text, draft, secrets: new Map() });

  it("keeps every digit of a number that JavaScript cannot hold", () => {
    const { body, prediction } = plan(text.replace('"a"', '"b"'));
    assert.equal(body && compactJson(body), '{"members":["9007199254740993117","12"],"name":"b"}');
    assert.equal(compactJson(prediction), text.replace('"a"', '"b"'));
  });

  it("takes what is new in either form, and predicts a number", () => {
    for (const added of ["9007199254740993118", '"9007199254740993118"']) {
      const { body, prediction, findings } = plan(text.replace("12", `12,${added}`));
      assert.deepEqual(findings, []);
      assert.match(body ? compactJson(body) : "", /"12","9007199254740993118"/);
      assert.match(compactJson(prediction), /,12,9007199254740993118\]/);
    }
  });

  it("tells two numbers apart that only differ beyond what JavaScript can hold", () => {
    const { findings } = plan(text.replace("9007199254740993117", "9007199254740993118"));
    assert.deepEqual(listed(findings), ["informs dropped-item members"]);
  });
});

function deviations(plan: Plan, answered: unknown): string[] {
  const [before, actual] = [live, answered].map((json) => readJson(JSON.stringify(json)));
  assert.ok(before !== undefined && actual !== undefined);
  const { prediction, unknown } = plan;
  return verifyPush({ before, prediction, unknown, actual }, rules).map(
    ({ sort, path }) => `${sort} ${String(path[0])}`,
  );
}
