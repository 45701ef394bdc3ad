import assert from "node:assert/strict";
import { type Simulator, startSimulator } from "../../../src/simulator/simulator.ts";
import { networkPath } from "./asking.ts";
import { putting } from "./putting.ts";

describe("A PUT of the L3 firewall rules", () => {
  let simulator: Simulator;
  let berlin: string;
  beforeEach(async () => {
    simulator = await startSimulator({ rateLimit: false });
    berlin = await networkPath(simulator, "Berlin");
  });
  afterEach(() => simulator.stop());
  const { get, put, refused } = putting(() => simulator);

  let path: string;
  beforeEach(() => (path = `${berlin}/appliance/firewall/l3FirewallRules`));

  it("wants the rules without the last one, which GET appends", async () => {
    const { rules } = await get(path);
    assert.deepEqual([rules.at(-2).comment, rules.at(-1).comment], ["Deny all", "Default rule"]);
    assert.deepEqual((await put(path, { rules: rules.slice(0, -1) })).body.rules, rules);
  });

  it("takes the appended rule for one of the user's when it gets it back", async () => {
    const { rules } = await get(path);
    const after = (await put(path, { rules })).body.rules;
    assert.equal(after.length, rules.length + 1);
    assert.deepEqual(after.at(-1), after.at(-2));
  });

  it("fills what a rule leaves out", async () => {
    const rule = { policy: "allow", protocol: "tcp", srcCidr: "Any", destCidr: "10.1.1.1/32" };
    assert.deepEqual((await put(path, { rules: [rule] })).body.rules[0], {
      comment: "",
      policy: "allow",
      protocol: "tcp",
      srcPort: "Any",
      srcCidr: "Any",
      destPort: "Any",
      destCidr: "10.1.1.1/32",
      syslogEnabled: false,
    });
  });

  it("drops all rules when the list is left out", async () => {
    assert.equal((await put(path, {})).body.rules.length, 1);
  });

  it("shows the syslog of the default rule only in that rule", async () => {
    const { body } = await put(path, { rules: [], syslogDefaultRule: true });
    assert.equal(body.syslogDefaultRule, undefined);
    assert.equal(body.rules[0].syslogEnabled, true);
  });

  it("refuses a bad address in Dashboard's own words", async () => {
    const rule = { policy: "deny", protocol: "any", srcCidr: "Any", destCidr: "Local LAN" };
    assert.deepEqual(await refused(path, { rules: [rule] }), [
      "At least one of your firewall rules is invalid: \"appliance[firewall_rules][0][dst_cidr] Destination address must be an IP address or a subnet in CIDR form (e.g. '192.168.1.0/24'), or 'any'\".",
    ]);
  });

  for (const address of [
    "any",
    "10.0.0.1",
    "10.0.0.0/8,172.16.0.0/12",
    "VLAN(10).*",
    "*.example.com",
    "2001:db8::1",
  ]) {
    it(`takes the address ${address}`, async () => {
      const rule = { policy: "deny", protocol: "any", srcCidr: "Any", destCidr: address };
      assert.equal((await put(path, { rules: [rule] })).status, 200);
    });
  }

  it("refuses a policy and a protocol that do not exist", async () => {
    const rule = { policy: "maybe", protocol: "gre", srcCidr: "Any", destCidr: "Any" };
    assert.equal((await refused(path, { rules: [rule] })).length, 2);
  });
});
