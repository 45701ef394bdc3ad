import assert from "node:assert/strict";
import { listed, plain, planOf, type Document } from "./support/plans.ts";
import { field, madeRules } from "./support/rules.ts";

const answer = { name: "", servers: [{ id: "", host: "" }], login: { user: "" } };
const body = { name: "", servers: [{ host: "", secret: "" }], login: { user: "", password: "" } };
const live = { name: "a", servers: [{ id: "1", host: "x" }], login: { user: "" } };
const rename = (it: Document) => ({ ...it, name: "b" });

describe("Secrets that Dashboard never shows", () => {
  for (const omitted of ["reverts", "unknown"] as const) {
    it(`block an edit of something else where an omitted field ${omitted === "reverts" ? "reverts" : "may revert"}`, () => {
      const plan = planOf({ live, rules: madeRules({ omitted }, answer, body), edit: rename });
      assert.deepEqual(listed(plan.findings), [
        "blocks unreturned-secret servers[0].secret",
        "blocks unreturned-secret login.password",
      ]);
      assert.deepEqual([plan.verdict, plan.body], ["blocked", undefined]);
    });
  }

  it("are left alone where an omitted field keeps: it is not sent", () => {
    const plan = planOf({ live, rules: madeRules({ omitted: "keeps" }, answer, body), edit: rename });
    assert.deepEqual([plan.verdict, plan.findings], ["ready", []]);
    assert.deepEqual(plain(plan.body), { name: "b" });
    assert.deepEqual(plain(plan.prediction), { ...live, name: "b" });
  });

  it("are left alone in the one field that keeps", () => {
    const keeps = field({ omitted: "keeps" as const });
    const plan = planOf({
      live,
      rules: madeRules({ fields: { servers: keeps } }, answer, body),
      edit: rename,
    });
    assert.deepEqual(listed(plan.findings), ["blocks unreturned-secret login.password"]);
  });

  it("block where their own field is edited, whatever it does when it is left out", () => {
    const edit = (it: Document) => ({ ...it, servers: [{ id: "1", host: "y" }] });
    const plan = planOf({ live, rules: madeRules({ omitted: "keeps" }, answer, body), edit });
    assert.deepEqual(listed(plan.findings), ["blocks unreturned-secret servers[0].secret"]);
  });

  it("are asked for in an item that is new, too", () => {
    const servers = [{ id: "1", host: "x", secret: "typed" }, { host: "new" }];
    const edit = (it: Document) => ({ ...it, servers });
    const plan = planOf({ live, rules: madeRules({ omitted: "keeps" }, answer, body), edit });
    assert.deepEqual(listed(plan.findings), [
      "blocks unreturned-secret servers[1].secret",
      "informs sets-secret servers[0].secret",
    ]);
    const [needed] = plan.findings;
    assert.ok(needed?.code === "unreturned-secret" && needed.isNew);
  });

  for (const id of [undefined, "made up"]) {
    it(`are not got round by ${id ?? "removing"} ids that only Dashboard sets`, () => {
      const keyed = madeRules({ lists: { servers: { by: "key", key: "id" } } }, answer, body);
      const edit = (it: Document) => ({ ...it, name: "b", servers: [{ id, host: "x" }], login: undefined });
      const plan = planOf({ live, rules: keyed, edit });
      assert.equal(plan.verdict, "blocked");
      assert.deepEqual(
        listed(plan.findings).filter((line) => /servers/.test(line)),
        [
          "blocks unreturned-secret servers[0].secret",
          ...(id ? ["warns read-only-field servers[0].id"] : []),
        ],
      );
      const [lost] = plan.findings;
      assert.ok(lost?.code === "unreturned-secret" && !lost.isNew);
    });
  }

  it("are not given by an empty one, nor by null", () => {
    for (const secret of ["", null]) {
      const edit = (it: Document) => ({ ...it, servers: [{ id: "1", host: "x", secret }] });
      const plan = planOf({ live, rules: madeRules({ omitted: "keeps" }, answer, body), edit });
      assert.deepEqual(listed(plan.findings), ["blocks unreturned-secret servers[0].secret"]);
    }
  });

  it("are no obstacle where nothing is asked for", () => {
    const rules = madeRules({ omitted: "reverts" }, answer, body);
    assert.deepEqual(planOf({ live, rules }).findings, []);
    const moved = planOf({ live: rename(live), baseline: live, rules, edit: rename });
    assert.deepEqual([moved.verdict, moved.findings], ["nothing", []]);
  });
});
