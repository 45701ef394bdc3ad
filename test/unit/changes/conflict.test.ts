import assert from "node:assert/strict";
import { documents } from "./support/documents.ts";
import { listed, plain, planOf, type Document } from "./support/plans.ts";
import { madeRules, rulesFor } from "./support/rules.ts";

describe("A conflict", () => {
  const rules = madeRules(
    {},
    { name: "", mode: "", lanIp: "", list: [""], deep: { a: 1, b: 1 } },
    {
      name: "",
      mode: "",
      list: [""],
      deep: { a: 1, b: 1 },
    },
  );
  const baseline = { name: "a", mode: "x", lanIp: "10.0.0.1", list: ["1", "2"], deep: { a: 1, b: 1 } };
  const mine = (it: Document) => ({ ...it, name: "mine" });

  it("blocks, and names what moved", () => {
    const plan = planOf({ live: { ...baseline, mode: "y" }, baseline, rules, edit: mine });
    assert.deepEqual([plan.verdict, listed(plan.findings)], ["blocked", ["blocks conflict the document"]]);
    const [conflict] = plan.findings;
    assert.ok(conflict?.code === "conflict");
    assert.deepEqual(
      conflict.changes.map(({ path, before, after }) => [path, plain(before), plain(after)]),
      [[["mode"], "x", "y"]],
    );
  });

  it("no longer blocks once the person keeps theirs, and the prediction shows what that undoes", () => {
    const live = { ...baseline, mode: "y" };
    const plan = planOf({ live, baseline, rules, edit: mine, more: { keepsMine: true } });
    assert.deepEqual([plan.verdict, listed(plan.findings)], ["ready", ["warns conflict the document"]]);
    assert.deepEqual(
      plan.changes.map(({ path }) => path),
      [["name"], ["mode"]],
    );
  });

  it("is none where Dashboard only moved what it sets itself", () => {
    const live = { ...baseline, lanIp: "10.0.0.2" };
    const plan = planOf({ live, baseline, rules, edit: mine });
    assert.deepEqual([plan.verdict, listed(plan.findings)], ["ready", []]);
    assert.deepEqual(plain(plan.prediction), { ...live, name: "mine" });
  });

  it("is none where both made the same change", () => {
    const both = { ...baseline, name: "mine", list: ["1", "2", "3"], deep: { a: 2, b: 1 } };
    const plan = planOf({ live: both, baseline, rules, edit: () => both });
    assert.deepEqual([plan.verdict, plan.findings], ["nothing", []]);
    const further = planOf({ live: both, baseline, rules, edit: () => ({ ...both, mode: "z" }) });
    assert.deepEqual([further.verdict, further.findings], ["ready", []]);
  });

  it("sees a secret that alone has moved", () => {
    const ssid = rulesFor("ssid");
    const began = documents["ssid"];
    const plan = planOf({
      live: { ...began, psk: "somebody-changed-it" },
      baseline: began,
      rules: ssid,
      edit: (it) => ({ ...it, name: "Guests" }),
    });
    assert.equal(plan.verdict, "blocked");
    assert.ok(listed(plan.findings).includes("blocks conflict the document"));
  });
});
