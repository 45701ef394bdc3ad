import assert from "node:assert/strict";
import { isFields, isList, readJson, valueAt } from "../../../src/changes/json/json.ts";
import { Dashboard, set } from "./support/dashboard.ts";

/** Fields that a PUT wants and that no answer holds under this name. */
describe("What a PUT demands and no answer holds", () => {
  let dashboard: Dashboard;
  beforeEach(async () => {
    dashboard = await Dashboard.start();
  });
  afterEach(() => dashboard.stop());

  it("is supplied: a VLAN with IPv6 prefixes can be renamed", async () => {
    const medical = dashboard.ref("vlan", { vlanId: "20" });
    const confirmed = await dashboard.plan(medical, [set(["name"], "Medical 2")]);
    assert.deepEqual(
      valueAt(confirmed.plan.body, ["ipv6", "prefixAssignments", 0, "disabled"]),
      readJson("false"),
    );
    assert.deepEqual(
      confirmed.plan.findings.filter(({ grade }) => grade !== "informs"),
      [],
    );
    const outcome = await dashboard.push(confirmed);
    assert.deepEqual(outcome.fate === "applied" && outcome.deviations, []);
  });

  it("is what the person typed, where they typed it", async () => {
    const medical = dashboard.ref("vlan", { vlanId: "20" });
    const typed = set(["ipv6", "prefixAssignments", 0, "disabled"], true);
    const { plan } = await dashboard.plan(medical, [typed, set(["name"], "Medical 2")]);
    assert.deepEqual(valueAt(plan.body, ["ipv6", "prefixAssignments", 0, "disabled"]), readJson("true"));
  });

  it("keeps the log of the default rule on when another rule is edited", async () => {
    const rules = dashboard.ref("l3rules");
    dashboard.simulator.edit(rules.path, { syslogDefaultRule: true });
    const confirmed = await dashboard.plan(rules, [set(["rules", 0, "comment"], "Edited")]);
    assert.deepEqual(confirmed.plan.body?.get("syslogDefaultRule"), readJson("true"));
    const outcome = await dashboard.push(confirmed);
    assert.deepEqual(outcome.fate === "applied" && outcome.deviations, []);
    assert.equal(loggedLast((await dashboard.read(rules)).text), true);
  });

  it("switches the log of the default rule where the person says so, and says how it will read", async () => {
    const rules = dashboard.ref("l3rules");
    const confirmed = await dashboard.plan(rules, [set(["syslogDefaultRule"], true)]);
    const outcome = await dashboard.push(confirmed);
    assert.deepEqual(outcome.fate === "applied" && outcome.deviations, []);
    assert.equal(loggedLast((await dashboard.read(rules)).text), true);
  });
});

function loggedLast(text: string): unknown {
  const list = valueAt(readJson(text), ["rules"]);
  const last = isList(list) ? list.at(-1) : undefined;
  const logged = isFields(last) ? last.get("syslogEnabled") : undefined;
  return logged && "value" in logged ? logged.value : undefined;
}
