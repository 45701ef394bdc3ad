import assert from "node:assert/strict";
import { type Simulator, startSimulator } from "../../../../src/simulator/simulator.ts";
import { ask, networkPath, type Reply } from "../asking.ts";

describe("VLANs of a network", () => {
  let simulator: Simulator;
  let vlans: string;
  before(async () => {
    simulator = await startSimulator({ rateLimit: false });
    vlans = `${await networkPath(simulator, "Hamburg")}/appliance/vlans`;
  });
  after(() => simulator.stop());

  const post = (body: unknown): Promise<Reply> => ask(simulator, "POST", vlans, { body });

  it("are created with 201, fixed addresses ignored", async () => {
    const reply = await post({
      id: "55",
      name: "Cameras",
      subnet: "10.2.55.0/24",
      applianceIp: "10.2.55.1",
      fixedIpAssignments: { "00:11:22:33:44:55": { ip: "10.2.55.9", name: "Gate" } },
    });
    assert.equal(reply.status, 201);
    assert.deepEqual(reply.body.fixedIpAssignments, {});
    assert.deepEqual((await ask(simulator, "GET", `${vlans}/55`)).body, reply.body);
  });

  it("need a number from 1 to 4094 that is free, and a name", async () => {
    const address = { subnet: "10.2.56.0/24", applianceIp: "10.2.56.1" };
    for (const body of [
      { id: "0" },
      { id: "4095" },
      { id: "ten" },
      { id: "1", name: "Taken" },
      { id: "56" },
    ]) {
      assert.equal((await post({ ...address, ...body })).status, 400, JSON.stringify(body));
    }
  });

  it("are deleted with 204 and then gone", async () => {
    assert.equal((await ask(simulator, "DELETE", `${vlans}/90`)).status, 204);
    assert.equal((await ask(simulator, "GET", `${vlans}/90`)).status, 404);
    const left = (await ask(simulator, "GET", vlans)).body;
    assert.ok(left.every((vlan: { id: string }) => vlan.id !== "90"));
  });

  it("are not created by a PUT with a number that cannot be one", async () => {
    for (const id of ["0", "4095", "abc"]) {
      assert.equal((await ask(simulator, "PUT", `${vlans}/${id}`, { body: { name: "No" } })).status, 404);
    }
  });

  it("answer 400 where they are not enabled", async () => {
    const path = `${await networkPath(simulator, "Bremen")}/appliance/vlans`;
    const reply = await ask(simulator, "GET", path);
    assert.deepEqual(
      [reply.status, reply.body],
      [400, { errors: ["VLANs are not enabled for this network"] }],
    );
    assert.deepEqual((await ask(simulator, "GET", `${path}/settings`)).body, { vlansEnabled: false });
    assert.equal((await ask(simulator, "PUT", `${path}/1`, { body: { name: "No" } })).status, 400);
  });

  it("answer 400 in a network without an appliance", async () => {
    const reply = await ask(simulator, "GET", `${await networkPath(simulator, "Guest")}/appliance/vlans`);
    assert.deepEqual(reply.body, { errors: ["This endpoint only supports appliance networks"] });
  });
});
