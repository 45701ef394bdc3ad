import assert from "node:assert/strict";
import { type Simulator, startSimulator } from "../../../../src/simulator/simulator.ts";
import { ask, networkPath, organizationPath, reach, type Reply } from "../asking.ts";

describe("Networks that are made and deleted", () => {
  let simulator: Simulator;
  let acme: string;
  beforeEach(async () => {
    simulator = await startSimulator({ rateLimit: false });
    acme = await organizationPath(simulator);
  });
  afterEach(() => simulator.stop());

  const make = (body: unknown): Promise<Reply> => ask(simulator, "POST", `${acme}/networks`, { body });
  const refusal = async (body: unknown): Promise<readonly string[]> => {
    const reply = await make(body);
    assert.equal(reply.status, 400, reply.text);
    return reply.body.errors;
  };
  const names = async (): Promise<string[]> =>
    (await ask(simulator, "GET", `${acme}/networks`)).body.map(({ name }: { name: string }) => name);

  it("are made with 201, of one product or combined", async () => {
    const one = await make({ name: "Kiosk", productTypes: ["wireless"] });
    const both = await make({ name: "Depot", productTypes: ["appliance", "switch"], tags: ["new"] });
    assert.deepEqual([one.status, both.status], [201, 201]);
    assert.match(one.body.id, /^N_\d{18}$/);
    assert.match(both.body.id, /^L_\d{18}$/);
    assert.deepEqual((await ask(simulator, "GET", `/networks/${both.body.id}`)).body, both.body);
    for (const name of ["Kiosk", "Depot"]) assert.ok((await names()).includes(name), name);
  });

  it("have settings of their own from the beginning", async () => {
    const { body } = await make({ name: "Depot", productTypes: ["appliance", "switch"] });
    const vlans = await ask(simulator, "GET", `/networks/${body.id}/appliance/vlans`);
    assert.equal(vlans.status, 200);
  });

  it("need a name that is free, and products", async () => {
    assert.deepEqual(await refusal({}), [
      "Missing required parameter 'name'",
      "Missing required parameter 'productTypes'",
    ]);
    assert.deepEqual(await refusal({ name: "berlin", productTypes: ["switch"] }), [
      "Name has already been taken",
    ]);
    assert.deepEqual(await refusal({ name: " ", productTypes: ["switch"] }), ["Name can't be blank"]);
    assert.deepEqual(await refusal({ name: "x".repeat(128), productTypes: ["switch"] }), [
      "Name is too long (maximum is 127 characters)",
    ]);
    assert.match((await refusal({ name: "Depot", productTypes: [] }))[0] ?? "", /at least one/);
    assert.match((await refusal({ name: "Depot", productTypes: ["phone"] }))[0] ?? "", /must be one of/);
  });

  it("refuse products that stand alone, and time zones that nobody knows", async () => {
    assert.match(
      (await refusal({ name: "Depot", productTypes: ["switch", "secureConnect"] }))[0] ?? "",
      /'secureConnect' cannot be part/,
    );
    assert.match(
      (await refusal({ name: "Depot", productTypes: ["switch"], timeZone: "Mars/Olympus" }))[0] ?? "",
      /not a valid time zone/,
    );
  });

  it("take over the settings of a network of the same products, and of no other", async () => {
    const berlin = await networkPath(simulator, "Berlin");
    const source = (await ask(simulator, "GET", berlin)).body;
    const wish = { name: "Berlin 2", productTypes: source.productTypes, copyFromNetworkId: source.id };
    const renamed = await reach(simulator, "PUT", `${berlin}/wireless/ssids/5`, { body: { name: "Copied" } });
    assert.equal(renamed.status, 200, renamed.text);
    const copy = await make(wish);
    assert.equal(copy.status, 201, copy.text);
    const ssid = await ask(simulator, "GET", `/networks/${copy.body.id}/wireless/ssids/5`);
    assert.equal(ssid.body.name, "Copied");
    assert.match((await refusal({ ...wish, name: "X", productTypes: ["switch"] }))[0] ?? "", /must match/);
    assert.match((await refusal({ ...wish, name: "X", copyFromNetworkId: "N_1" }))[0] ?? "", /not found/);
  });

  it("are deleted with 204; their devices go back to the inventory", async () => {
    const berlin = await networkPath(simulator, "Berlin");
    const id = berlin.slice("/networks/".length);
    const devices = (await ask(simulator, "GET", `${acme}/devices`)).body.filter(
      (device: { networkId: string }) => device.networkId === id,
    );
    assert.ok(devices.length > 0);
    assert.equal((await ask(simulator, "DELETE", berlin)).status, 204);
    assert.equal((await ask(simulator, "GET", berlin)).status, 404);
    assert.equal((await ask(simulator, "GET", `${berlin}/wireless/ssids/0`)).status, 404);
    assert.ok(!(await names()).includes("Berlin"));
    const spare = await ask(simulator, "GET", `${acme}/inventory/devices/${devices[0].serial}`);
    assert.equal(spare.body.networkId, null);
    assert.equal((await ask(simulator, "DELETE", berlin)).status, 404);
  });

  it("never get the id of one that was deleted", async () => {
    const first = (await make({ name: "Kiosk", productTypes: ["wireless"] })).body.id;
    await ask(simulator, "DELETE", `/networks/${first}`);
    const second = (await make({ name: "Kiosk", productTypes: ["wireless"] })).body.id;
    assert.notEqual(first, second);
  });

  it("are not for those who may only read, and not seen by those who may not see", async () => {
    const body = { name: "Kiosk", productTypes: ["wireless"] };
    const post = async (path: string, key: string): Promise<number> =>
      (await ask(simulator, "POST", `${path}/networks`, { body, key })).status;
    assert.equal(await post(acme, simulator.readOnlyKey), 403);
    assert.equal(await post(await organizationPath(simulator, 1), simulator.partialKey), 404);
  });
});
