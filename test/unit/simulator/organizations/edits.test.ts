import assert from "node:assert/strict";
import { type Simulator, startSimulator } from "../../../../src/simulator/simulator.ts";
import { ask, networkPath, organizationPath, type Reply } from "../asking.ts";

describe("Another person in Dashboard", () => {
  let simulator: Simulator;
  let berlin: string;
  beforeEach(async () => {
    simulator = await startSimulator({ rateLimit: false });
    berlin = await networkPath(simulator, "Berlin");
  });
  afterEach(() => simulator.stop());

  it("edits fields, and leaves the others", async () => {
    const before = (await ask(simulator, "GET", berlin)).body;
    simulator.edit(`/api/v1${berlin}`, { notes: "By hand" });
    assert.deepEqual((await ask(simulator, "GET", berlin)).body, { ...before, notes: "By hand" });
  });

  it("edits secrets that no GET shows", async () => {
    const path = `${berlin}/wireless/ssids/0`;
    const [server] = (simulator.resource(path) as Reply["body"]).radiusServers;
    simulator.edit(path, { radiusServers: [{ ...server, secret: "rotated" }] });
    assert.equal((await ask(simulator, "GET", path)).body.radiusServers[0].secret, undefined);
    assert.equal((simulator.resource(path) as Reply["body"]).radiusServers[0].secret, "rotated");
  });

  it("makes a document of a kind that has no route, which can then be put and deleted", async () => {
    const path = `${berlin}/snmp`;
    assert.equal((await ask(simulator, "GET", path)).status, 404);
    simulator.edit(path, { access: "none" });
    assert.deepEqual((await ask(simulator, "GET", path)).body, { access: "none" });
    assert.equal((await ask(simulator, "PUT", path, { body: { access: "users" } })).status, 200);
    assert.equal((await ask(simulator, "DELETE", path)).status, 204);
    assert.equal((await ask(simulator, "GET", path)).status, 404);
  });

  it("cannot edit or delete where nothing is", () => {
    assert.throws(() => simulator.edit("/networks/N_1", { name: "x" }), /nothing at \/networks\/N_1/);
    assert.throws(() => simulator.remove(`${berlin}/appliance/vlans/4000`), /nothing at/);
  });

  it("deletes a network with all its settings; its devices go back to the inventory", async () => {
    const organization = await organizationPath(simulator);
    const query = `networkIds[]=${berlin.slice("/networks/".length)}`;
    const devices = (await ask(simulator, "GET", `${organization}/devices?${query}`)).body;
    assert.ok(simulator.resource(`${berlin}/wireless/ssids/0`));
    simulator.remove(berlin);
    for (const path of [
      berlin,
      `${berlin}/wireless/ssids/0`,
      `${berlin}/appliance/vlans`,
      `/devices/${devices[0].serial}`,
    ]) {
      assert.equal((await ask(simulator, "GET", path)).status, 404, path);
    }
    const inventory = await ask(simulator, "GET", `${organization}/inventory/devices/${devices[0].serial}`);
    assert.equal(inventory.body.networkId, null);
    assert.equal(simulator.resource(berlin), undefined);
    assert.equal(simulator.resource(`${berlin}/wireless/ssids/0`), undefined);
  });
});

describe("The control address for people who try conflicts", () => {
  let simulator: Simulator;
  let berlin: string;
  beforeEach(async () => {
    simulator = await startSimulator({ rateLimit: false });
    berlin = await networkPath(simulator, "Berlin");
    simulator.clearRequests();
  });
  afterEach(() => simulator.stop());

  const edit = (body: unknown, key = simulator.key): Promise<Reply> =>
    ask(simulator, "POST", `${simulator.origin}/simulator/edit`, { body, key });

  it("makes the edit that it is told, answers as a GET does, and records no request", async () => {
    const reply = await edit({ path: berlin, change: { notes: "By mouse" } });
    assert.deepEqual([reply.status, reply.body.notes], [200, "By mouse"]);
    assert.deepEqual(simulator.requests, []);
    assert.deepEqual((await ask(simulator, "GET", berlin)).body, reply.body);
  });

  it("thinks of a small edit by itself, and takes it back the next time", async () => {
    assert.equal((await edit({ path: berlin })).body.name, "Berlin (edited)");
    assert.equal((await edit({ path: berlin })).body.name, "Berlin");
    const rules = `${berlin}/appliance/firewall/l3FirewallRules`;
    assert.equal((await edit({ path: rules })).body.rules[0].comment, "Guests stay out (edited)");
  });

  it("flips a flag where there is no name", async () => {
    simulator.edit(`${berlin}/netflow`, { reportingEnabled: true });
    assert.deepEqual((await edit({ path: `${berlin}/netflow` })).body, { reportingEnabled: false });
  });

  it("needs the full key", async () => {
    for (const key of [simulator.readOnlyKey, simulator.partialKey, "x"]) {
      assert.equal((await edit({ path: berlin }, key)).status, 401);
    }
    assert.equal((await ask(simulator, "GET", berlin)).body.name, "Berlin");
  });

  it("is at the front only", async () => {
    const body = { path: berlin, change: { name: "Edited" } };
    await ask(simulator, "POST", `${simulator.shardOrigin}/simulator/edit`, { body });
    assert.equal((await ask(simulator, "GET", berlin)).body.name, "Berlin");
  });

  it("answers 404 to anything else", async () => {
    assert.equal((await edit({ path: "/networks/N_1" })).status, 404);
    assert.equal((await edit("{")).status, 404);
    assert.equal((await ask(simulator, "GET", `${simulator.origin}/simulator/edit`)).status, 404);
  });
});
