import assert from "node:assert/strict";
import type { Danger } from "../../../src/catalog/contract.ts";
import { applyEdits } from "../../../src/changes/json/applyEdits.ts";
import { confirmationOf } from "../../../src/changes/push/confirmation.ts";
import { fixTitle } from "../../../src/changes/findings/fixTitle.ts";
import { harmWords } from "../../../src/changes/findings/harmWords.ts";
import type { Plan } from "../../../src/changes/plan.ts";
import { listed, planOf } from "./support/plans.ts";
import { field, madeRules } from "./support/rules.ts";

const live = { uplink: { ip: "10.0.0.2", dns: ["10.0.0.1"], seen: "today" }, port: { on: true }, note: "" };
const taken = { uplink: { ip: "", dns: [""] }, port: { on: true }, note: "" };

describe("A dangerous change", () => {
  it("is any change within the field, told once where it begins", () => {
    const plan = edited({ uplink: { ...live.uplink, ip: "10.0.0.3", dns: ["10.0.0.9"] } });
    assert.deepEqual([plan.verdict, listed(plan.findings)], ["ready", ["warns dangerous uplink.ip"]]);
  });

  it("is a field that is left out as well", () => {
    const { uplink: _, ...rest } = live;
    const plan = planOf({ live, rules: rulesWith([uplink]), edit: () => rest });
    assert.ok(listed(plan.findings).includes("warns dangerous uplink"));
  });

  it("is not what only Dashboard sets", () => {
    const plan = edited({ uplink: { ...live.uplink, seen: "never" }, note: "x" });
    assert.deepEqual(listed(plan.findings), ["warns read-only-field uplink.seen"]);
  });

  it("is not a change elsewhere", () => {
    assert.deepEqual(edited({ note: "x" }).findings, []);
  });

  it("is one value only where the contract says which", () => {
    assert.deepEqual(listed(edited({ port: { on: false } }).findings), ["warns dangerous port.on"]);
    const off = { ...live, port: { on: false } };
    const plan = planOf({ live: off, rules: rulesWith([port]), edit: () => live });
    assert.deepEqual([plan.verdict, plan.findings], ["ready", []]);
  });

  it("is not said of what was so before", () => {
    const off = { ...live, port: { on: false } };
    const plan = planOf({ live: off, rules: rulesWith([port]), edit: (it) => ({ ...it, note: "x" }) });
    assert.deepEqual(plan.findings, []);
  });

  it("is one only where live is what makes it so", () => {
    const rules = rulesWith([{ ...uplink, when: { field: "note", is: '"main"' } }]);
    const edit = (): object => ({ ...live, uplink: { ...live.uplink, ip: "10.0.0.3" }, note: "main" });
    assert.deepEqual(planOf({ live, rules, edit }).findings, []);
    const main = { ...live, note: "main" };
    assert.deepEqual(listed(planOf({ live: main, rules, edit }).findings), ["warns dangerous uplink.ip"]);
  });

  it("is no push where the contract forbids it", () => {
    const rules = rulesWith([{ ...port, grade: "blocks" }]);
    const plan = planOf({ live, rules, edit: (it) => ({ ...it, port: { on: false } }) });
    assert.equal(plan.verdict, "blocked");
  });

  it("is taken back whole by its fix", () => {
    const plan = edited({ uplink: { ...live.uplink, dns: ["10.0.0.9"] } });
    const [finding] = plan.findings;
    assert.ok(finding);
    assert.equal(fixTitle(finding), "Keep uplink as it is");
    const text = applyEdits(JSON.stringify({ ...live, uplink: {} }), finding.fix ?? [], () => []);
    assert.deepEqual(JSON.parse(text), live);
  });

  it("gives the button its name, and two dangers their number", () => {
    const button = (parts: object): string => confirmationOf("sw-1", "LAB", edited(parts)).button;
    assert.equal(button({ port: { on: false } }), `Push and ${harmWords["cuts-off-port"].risk}`);
    const both = { port: { on: false }, uplink: { ...live.uplink, ip: "10.0.0.3" } };
    assert.equal(button(both), "Push and Accept 2 Risks");
  });

  it("comes before every other risk", () => {
    const { note: _, ...rest } = live;
    const plan = planOf({ live, rules: rulesWith([port]), edit: () => ({ ...rest, port: { on: false } }) });
    assert.equal(confirmationOf("sw-1", "LAB", plan).lines[0], harmWords["cuts-off-port"].remark);
  });
});

describe("The words for a harm", () => {
  for (const [harm, { sentence, remark, risk, also = "" }] of Object.entries(harmWords)) {
    it(`say in whole sentences what ${harm} means, and fit into the last question`, () => {
      assert.match(sentence, /^[A-Z].*\.$/);
      assert.ok(remark.length <= 50 && !remark.endsWith("."), remark);
      assert.ok(also.length <= 50 && !also.endsWith("."), also);
      assert.ok(risk.length <= 25, risk);
    });
  }
});

const uplink: Danger = field({ at: "uplink", grade: "warns", harm: "cuts-off-device" } as const);
const port: Danger = field({
  at: "port.on",
  to: "false",
  grade: "warns",
  harm: "cuts-off-port",
} as const);

function rulesWith(dangers: readonly Danger[]): ReturnType<typeof madeRules> {
  return madeRules({ dangers }, live, taken);
}

function edited(parts: object): Plan {
  return planOf({ live, rules: rulesWith([uplink, port]), edit: (it) => ({ ...it, ...parts }) });
}
