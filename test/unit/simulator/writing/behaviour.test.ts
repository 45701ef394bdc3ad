import assert from "node:assert/strict";
import { putBehaviours } from "../../../../src/simulator/writing/behaviour.ts";
import { type Simulator, startSimulator } from "../../../../src/simulator/simulator.ts";
import { networkPath } from "../asking.ts";
import { putting } from "../putting.ts";

describe("A PUT to the simulated Dashboard", () => {
  let simulator: Simulator;
  let berlin: string;
  beforeEach(async () => {
    simulator = await startSimulator({ rateLimit: false });
    berlin = await networkPath(simulator, "Berlin");
  });
  afterEach(() => simulator.stop());
  const { get, put } = putting(() => simulator);

  it("has evidence for each kind in its table", () => {
    for (const [template, { evidence }] of Object.entries(putBehaviours)) {
      assert.ok(evidence.length > 0 && evidence.every((source) => source.length > 20), template);
    }
  });

  it("answers what a GET then answers", async () => {
    for (const [path, body] of [
      [berlin, { name: "Renamed" }],
      [`${berlin}/appliance/vlans/10`, { name: "Renamed" }],
      [`${berlin}/appliance/firewall/l3FirewallRules`, { rules: [] }],
      [`${berlin}/wireless/ssids/0`, { name: "Renamed", authMode: "8021x-radius" }],
      [`${berlin}/wireless/ssids/4`, { name: "Renamed" }],
    ] as const) {
      const before = await get(path);
      const reply = await put(path, body);
      assert.equal(reply.status, 200, reply.text);
      assert.notDeepEqual(reply.body, before);
      assert.deepEqual(reply.body, await get(path));
    }
  });

  it("refuses a body that is not a JSON object", async () => {
    for (const body of ['{"name":', "[]", '"name"', "null"]) {
      assert.equal((await put(berlin, body)).status, 400, body);
    }
  });

  it("answers 404 where there is nothing", async () => {
    simulator.remove(berlin);
    for (const path of [berlin, `${berlin}/appliance/vlans/10`, `${berlin}/wireless/ssids/0`]) {
      assert.equal((await put(path, { name: "Back" })).status, 404, path);
    }
  });

  describe("of a kind that the table does not know", () => {
    it("reverts what is omitted, as the documentation says", async () => {
      const path = `${berlin}/netflow`;
      simulator.edit(path, { reportingEnabled: true, etaEnabled: true });
      await put(path, { reportingEnabled: false });
      assert.deepEqual(await get(path), { reportingEnabled: false });
    });
  });

  describe("of a kind that is told to behave against its table", () => {
    it("keeps what it would revert", async () => {
      simulator.behave("/networks/{networkId}/appliance/vlans/{vlanId}", { omitted: "keeps", except: [] });
      const before = await get(`${berlin}/appliance/vlans/10`);
      const { body } = await put(`${berlin}/appliance/vlans/10`, { name: "Renamed" });
      assert.deepEqual(body, { ...before, name: "Renamed" });
    });

    it("reverts what it would keep", async () => {
      simulator.behave("/networks/{networkId}", { omitted: "reverts" });
      assert.equal((await put(berlin, { name: "Berlin" })).body.tags, undefined);
    });

    it("reverts one field and keeps the others", async () => {
      simulator.behave("/networks/{networkId}", { except: ["notes"] });
      const { notes, ...rest } = await get(berlin);
      assert.match(notes, /Sunday/);
      assert.deepEqual((await put(berlin, { tags: [] })).body, { ...rest, tags: [] });
    });

    it("ignores what it would write", async () => {
      simulator.behave("/networks/{networkId}", { ignores: ["name"] });
      const { body } = await put(berlin, { name: "Renamed", notes: "Written" });
      assert.deepEqual([body.name, body.notes], ["Berlin", "Written"]);
    });

    it("changes what nobody sent", async () => {
      simulator.behave("/networks/{networkId}", { forces: { timeZone: "UTC" } });
      assert.equal((await put(berlin, { name: "Berlin" })).body.timeZone, "UTC");
    });

    it("reverts a kind that has no row of its own", async () => {
      const path = `${berlin}/settings`;
      simulator.behave("/networks/{networkId}/settings", { omitted: "keeps" });
      simulator.edit(path, { localStatusPageEnabled: true, remoteStatusPageEnabled: true });
      assert.equal((await put(path, { localStatusPageEnabled: false })).body.remoteStatusPageEnabled, true);
    });
  });
});
