import assert from "node:assert/strict";
import { type Simulator, startSimulator } from "../../../src/simulator/simulator.ts";
import { networkPath, reach } from "./asking.ts";
import { putting } from "./putting.ts";

describe("A PUT of a setting of an appliance or a switch", () => {
  let simulator: Simulator;
  let berlin: string;
  let devices: readonly { serial: string; productType: string }[];
  beforeEach(async () => {
    simulator = await startSimulator({ rateLimit: false });
    berlin = await networkPath(simulator, "Berlin");
    const [organization] = (await reach(simulator, "GET", "/organizations")).body;
    devices = (await reach(simulator, "GET", `/organizations/${organization.id}/devices`)).body;
  });
  afterEach(() => simulator.stop());
  const { get, put, refused } = putting(() => simulator);
  const deviceOf = (product: string): string =>
    `/devices/${devices.find(({ productType }) => productType === product)?.serial}`;

  describe("content filtering", () => {
    it("answers categories with their names, and takes their ids", async () => {
      const path = `${berlin}/appliance/contentFiltering`;
      const ids = ["meraki:contentFiltering/category/1"];
      const { body } = await put(path, { blockedUrlCategories: ids });
      assert.deepEqual(body.blockedUrlCategories, [{ id: ids[0], name: "Real Estate" }]);
      assert.deepEqual([body.allowedUrlPatterns, body.urlCategoryListSize], [[], "topSites"]);
    });

    it("refuses what it answered, and a category that is none", async () => {
      const path = `${berlin}/appliance/contentFiltering`;
      const [message] = await refused(path, await get(path));
      assert.equal(message, "'blockedUrlCategories' must be an array of strings");
      const [other] = await refused(path, { blockedUrlCategories: ["Real Estate"] });
      assert.match(other ?? "", /is not a valid content filtering category/);
    });
  });

  describe("an appliance's port", () => {
    it("shows no list of VLANs on an access port, and no policy on a trunk", async () => {
      const path = `${berlin}/appliance/ports/6`;
      assert.equal((await get(path)).allowedVlans, undefined);
      const { body } = await put(path, { type: "trunk" });
      assert.deepEqual([body.accessPolicy, body.allowedVlans, body.vlan], ["open", "all", 10]);
    });

    it("refuses an access port that drops untagged traffic", async () => {
      const faults = await refused(`${berlin}/appliance/ports/5`, { dropUntaggedTraffic: true });
      assert.deepEqual(faults, ["Access ports cannot have dropUntaggedTraffic set to true"]);
    });

    it("is not there without VLANs", async () => {
      await put(`${berlin}/appliance/vlans/settings`, { vlansEnabled: false });
      for (const path of [`${berlin}/appliance/ports`, `${berlin}/appliance/vlans`]) {
        const { status, body } = await reach(simulator, "GET", path);
        assert.deepEqual([status, body.errors], [400, ["VLANs are not enabled for this network"]]);
      }
    });
  });

  describe("an access policy", () => {
    it("never shows a secret, and loses those that are not sent along", async () => {
      const path = `${berlin}/switch/accessPolicies/1`;
      const shown = await get(path);
      assert.ok(!JSON.stringify(shown).includes("radius-"));
      await put(path, shown);
      assert.ok(!JSON.stringify(simulator.resource(path)).includes("secret"));
    });

    it("keeps servers that are left out, with their secrets", async () => {
      const path = `${berlin}/switch/accessPolicies/1`;
      await put(path, { name: "Office", radiusAccountingEnabled: true });
      assert.equal(JSON.stringify(simulator.resource(path)).split("radius-").length, 4);
    });

    it("sets by itself what a host mode demands, and never lets guest ports bounce", async () => {
      const { body } = await put(`${berlin}/switch/accessPolicies/2`, {
        hostMode: "Multi-Domain",
        accessPolicyType: "802.1x",
        guestPortBouncing: true,
      });
      assert.deepEqual(
        [body.accessPolicyType, body.voiceVlanClients, body.guestPortBouncing],
        ["Hybrid authentication", true, false],
      );
    });

    it("is only for switches", async () => {
      const bremen = await networkPath(simulator, "Bremen");
      assert.equal((await reach(simulator, "GET", `${bremen}/switch/accessPolicies`)).status, 400);
    });
  });

  describe("a group policy", () => {
    it("reverts what is left out, but for its name", async () => {
      const { body } = await put(`${berlin}/groupPolicies/101`, {});
      assert.equal(body.name, "Medical devices");
      assert.equal(body.firewallAndTrafficShaping.settings, "network default");
      assert.deepEqual(body.firewallAndTrafficShaping.l3FirewallRules, []);
    });

    it("refuses an empty name and a rule without a policy", async () => {
      const path = `${berlin}/groupPolicies/101`;
      assert.deepEqual(await refused(path, { name: " " }), ["Name can't be blank"]);
      const firewallAndTrafficShaping = { l3FirewallRules: [{ protocol: "any", destCidr: "any" }] };
      assert.deepEqual(await refused(path, { firewallAndTrafficShaping }), [
        "Policy must be 'allow' or 'deny'",
      ]);
    });
  });

  describe("a switch", () => {
    it("has as many ports as its model says", async () => {
      for (const { serial } of devices.filter(({ productType }) => productType === "switch")) {
        const { model } = await get(`/devices/${serial}`);
        const ports = await get(`/devices/${serial}/switch/ports`);
        assert.ok(ports.length >= Number(/-(\d+)/.exec(model)?.[1]), model);
      }
    });

    it("gives a port its schedule's name, and a trunk no policy for access", async () => {
      const path = `${deviceOf("switch")}/switch/ports/5`;
      const { body } = await put(path, { type: "trunk", portScheduleId: "77", name: "" });
      assert.deepEqual([body.name, body.schedule.id, body.accessPolicyType], [null, "77", "Open"]);
      assert.equal(body.stickyMacAllowList, undefined);
    });

    it("refuses a custom policy without its number", async () => {
      const path = `${deviceOf("switch")}/switch/ports/1`;
      const [message] = await refused(path, { accessPolicyType: "Custom access policy" });
      assert.match(message ?? "", /accessPolicyNumber/);
    });
  });

  describe("a management interface", () => {
    it("keeps what is not sent, within an uplink, too", async () => {
      const path = `${deviceOf("appliance")}/managementInterface`;
      const before = await get(path);
      const { body } = await put(path, { wan1: { vlan: 7 } });
      assert.deepEqual(body, { ...before, wan1: { ...before.wan1, vlan: 7 } });
    });

    it("shows no address where DHCP gives it", async () => {
      const { body } = await put(`${deviceOf("appliance")}/managementInterface`, {
        wan1: { usingStaticIp: false },
      });
      assert.deepEqual(body.wan1, { wanEnabled: "enabled", usingStaticIp: false, vlan: null });
    });

    it("refuses a static address without a gateway, and a VLAN of 0", async () => {
      const path = `${deviceOf("switch")}/managementInterface`;
      const wan1 = { usingStaticIp: true, staticIp: "10.0.0.2", staticSubnetMask: "255.255.255.0" };
      assert.deepEqual(await refused(path, { wan1 }), ["'staticGatewayIp' of wan1 must be an IP address"]);
      assert.deepEqual(await refused(path, { wan1: { vlan: 0 } }), ["'vlan' must be between 1 and 4094"]);
    });

    it("is nothing that a camera has", async () => {
      const path = `${deviceOf("camera")}/managementInterface`;
      assert.equal((await reach(simulator, "GET", path)).status, 404);
    });
  });
});
