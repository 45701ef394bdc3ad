import assert from "node:assert/strict";
import { type Simulator, startSimulator } from "../../../../src/simulator/simulator.ts";
import { ask, networkPath, organizationPath, reach } from "../asking.ts";

describe("Redirects to the shard", () => {
  let simulator: Simulator;
  before(async () => (simulator = await startSimulator({ rateLimit: false })));
  after(() => simulator.stop());
  beforeEach(() => simulator.clearRequests());

  it("send GETs of the second organization on with 302 and an HTML body, path and query kept", async () => {
    const path = `${await organizationPath(simulator, 1)}/networks?perPage=3`;
    const reply = await ask(simulator, "GET", path);
    assert.equal(reply.status, 302);
    assert.equal(reply.headers.get("location"), `${simulator.shardOrigin}/api/v1${path}`);
    assert.match(reply.text, /^<html><body>You are being <a href=/);
  });

  it("send its network writes on with 307 and its device writes with 308", async () => {
    const network = await networkPath(simulator, "Guest", 1);
    const [device] = (await reach(simulator, "GET", `${await organizationPath(simulator, 1)}/devices`)).body;
    assert.equal((await ask(simulator, "PUT", network, { body: {} })).status, 307);
    assert.equal((await ask(simulator, "PUT", `/devices/${device.serial}`, { body: {} })).status, 308);
  });

  it("send the PUT of an SSID on with 308 in the first organization, whose GETs stay", async () => {
    const path = `${await networkPath(simulator, "Berlin")}/wireless/ssids/5`;
    assert.equal((await ask(simulator, "GET", path)).status, 200);
    assert.equal((await ask(simulator, "PUT", path, { body: {} })).status, 308);
  });

  it("change nothing on the way: only the shard writes", async () => {
    const path = await networkPath(simulator, "Guest", 1);
    await ask(simulator, "PUT", path, { body: { name: "Visitors" } });
    assert.equal((await reach(simulator, "GET", path)).body.name, "Guest");
    await reach(simulator, "PUT", path, { body: { name: "Visitors" } });
    assert.equal((await reach(simulator, "GET", path)).body.name, "Visitors");
  });

  it("end at the shard: it answers for every organization", async () => {
    for (const path of [await organizationPath(simulator, 0), await organizationPath(simulator, 1)]) {
      assert.equal((await ask(simulator, "GET", path, { at: "shard" })).status, 200);
    }
  });

  it("need the key again at the shard", async () => {
    const path = await organizationPath(simulator, 1);
    const reply = await ask(simulator, "GET", path, { at: "shard", headers: {} });
    assert.equal(reply.status, 401);
  });

  it("never move what belongs to no organization", async () => {
    assert.equal((await ask(simulator, "GET", "/organizations")).status, 200);
    assert.equal((await ask(simulator, "GET", "/administered/identities/me")).status, 200);
  });

  it("are recorded with the origin that each request came to", async () => {
    const path = await organizationPath(simulator, 1);
    simulator.clearRequests();
    await reach(simulator, "GET", path);
    assert.deepEqual(
      simulator.requests.map(({ method, origin, status, authorized }) => [
        method,
        origin,
        status,
        authorized,
      ]),
      [
        ["GET", "front", 302, true],
        ["GET", "shard", 200, true],
      ],
    );
  });
});
