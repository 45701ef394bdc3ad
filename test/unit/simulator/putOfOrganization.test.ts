import assert from "node:assert/strict";
import { type Simulator, startSimulator } from "../../../src/simulator/simulator.ts";
import { ask, organizationPath } from "./asking.ts";
import { putting } from "./putting.ts";

describe("A PUT to what belongs to a simulated organization", () => {
  let simulator: Simulator;
  let acme: string;
  beforeEach(async () => {
    simulator = await startSimulator({ rateLimit: false });
    acme = await organizationPath(simulator);
  });
  afterEach(() => simulator.stop());
  const { get, put, refused } = putting(() => simulator);

  it("can switch the API off, and then nothing of it answers any more", async () => {
    assert.equal((await put(acme, { api: { enabled: false } })).status, 200);
    assert.equal((await ask(simulator, "GET", acme)).status, 404);
    assert.equal((await ask(simulator, "PUT", acme, { body: { api: { enabled: true } } })).status, 404);
  });

  it("never answers the passwords of SNMP, keeps them, and refuses short ones", async () => {
    const path = `${acme}/snmp`;
    const { body } = await put(path, { v3AuthMode: "MD5", v3AuthPass: "long enough" });
    assert.deepEqual([body.v3AuthPass, body.v3AuthMode, body.v2cEnabled], [undefined, "MD5", true]);
    assert.equal((simulator.resource(path) as Record<string, unknown>)["v3AuthPass"], "long enough");
    assert.match(String(await refused(path, { v3PrivPass: "short" })), /at least 8 characters/);
    assert.match(String(await refused(path, { peerIps: ["nowhere"] })), /not a valid IPv4 address/);
  });

  describe("with policy objects", () => {
    let objects: string[];
    let group: string;
    beforeEach(async () => {
      objects = (await get(`${acme}/policyObjects`)).map(({ id }: { id: string }) => id);
      const [first] = await get(`${acme}/policyObjects/groups`);
      group = `${acme}/policyObjects/groups/${first.id}`;
    });

    it("answers ids as integers that a double cannot hold, and takes them as strings", async () => {
      const { text } = await ask(simulator, "GET", group);
      assert.match(text, /"objectIds":\[\d{18},\d{18}\]/);
      const [, , third = ""] = objects;
      assert.ok((await put(group, { objectIds: [third] })).text.includes(`"objectIds":[${third}]`));
      assert.match(String(await refused(group, { objectIds: [7] })), /must be an array of strings/);
      assert.match(String(await refused(group, { objectIds: ["7"] })), /was not found/);
    });

    it("replaces the whole list, and both sides say the same afterwards", async () => {
      const [first = "", , third = ""] = objects;
      const groupOf = async (id: string): Promise<string[]> =>
        (await get(`${acme}/policyObjects/${id}`)).groupIds;
      const id = group.split("/").at(-1);
      assert.deepEqual([await groupOf(first), await groupOf(third)], [[id], []]);
      await put(group, { objectIds: [third] });
      assert.deepEqual([await groupOf(first), await groupOf(third)], [[], [id]]);
      await put(`${acme}/policyObjects/${third}`, { groupIds: [] });
      assert.match((await ask(simulator, "GET", group)).text, /"objectIds":\[\]/);
    });

    it("refuses names that are taken or spelt with other characters, and addresses that are none", async () => {
      const [first = "", second = ""] = objects;
      const other = (await get(`${acme}/policyObjects/${second}`)).name;
      const path = `${acme}/policyObjects/${first}`;
      assert.match(String(await refused(path, { name: other })), /already been taken/);
      assert.match(String(await refused(path, { name: "Büro!" })), /alphanumeric/);
      assert.match(String(await refused(path, { cidr: "10.0.0.0/33" })), /not a valid CIDR/);
    });
  });
});
