import assert from "node:assert/strict";
import { type Simulator, startSimulator } from "../../../../src/simulator/simulator.ts";
import { ask, organizationPath, type Reply } from "../asking.ts";

describe("Organizations that are made and deleted", () => {
  let simulator: Simulator;
  beforeEach(async () => {
    simulator = await startSimulator({ rateLimit: false });
  });
  afterEach(() => simulator.stop());

  const make = (body: unknown, key = simulator.key): Promise<Reply> =>
    ask(simulator, "POST", "/organizations", { body, key });

  it("are made with 201, empty but for the one who made them", async () => {
    const { status, body } = await make({ name: "Second Test" });
    assert.equal(status, 201);
    const path = `/organizations/${body.id}`;
    assert.deepEqual((await ask(simulator, "GET", path)).body, body);
    const admins = (await ask(simulator, "GET", `${path}/admins`)).body;
    assert.deepEqual(
      admins.map(({ name, orgAccess }: Record<string, string>) => [name, orgAccess]),
      [["Alex Morgan", "full"]],
    );
    assert.deepEqual((await ask(simulator, "GET", `${path}/networks`)).body, []);
    const listed = (await ask(simulator, "GET", "/organizations")).body;
    assert.ok(listed.some(({ name }: { name: string }) => name === "Second Test"));
  });

  it("need a name, and somebody who may write", async () => {
    assert.deepEqual((await make({})).body.errors, ["Missing required parameter 'name'"]);
    assert.deepEqual((await make({ name: " " })).body.errors, ["Name can't be blank"]);
    assert.match((await make({ name: "x".repeat(128) })).body.errors[0], /too long/);
    assert.equal((await make({ name: "Mine" }, simulator.readOnlyKey)).status, 403);
  });

  it("are seen by nobody else", async () => {
    const { body } = await make({ name: "Mine" });
    const key = simulator.partialKey;
    assert.equal((await ask(simulator, "GET", `/organizations/${body.id}`, { key })).status, 404);
  });

  it("are deleted with 204 while they are empty", async () => {
    const { body } = await make({ name: "Short-lived" });
    const path = `/organizations/${body.id}`;
    assert.equal((await ask(simulator, "DELETE", path)).status, 204);
    assert.equal((await ask(simulator, "GET", path)).status, 404);
    assert.equal((await ask(simulator, "DELETE", path)).status, 404);
    const listed = (await ask(simulator, "GET", "/organizations")).body;
    assert.ok(!listed.some(({ id }: { id: string }) => id === body.id));
  });

  it("are not deleted while a license is active in them", async () => {
    const { body } = await make({ name: "Licensed" });
    const path = `/organizations/${body.id}`;
    const claimed = await ask(simulator, "POST", `${path}/inventory/claim`, {
      body: { orders: ["4C1234567"] },
    });
    assert.equal(claimed.status, 200, claimed.text);
    const reply = await ask(simulator, "DELETE", path);
    assert.equal(reply.status, 400);
    assert.ok(reply.body.errors.includes("Organization has active licenses"), reply.text);
  });

  it("are not deleted while there is something in them: the answer says what", async () => {
    const acme = await organizationPath(simulator);
    const reply = await ask(simulator, "DELETE", acme);
    assert.equal(reply.status, 400);
    for (const what of ["networks", "devices", "other administrators"])
      assert.ok(reply.body.errors.includes(`Organization has ${what}`), what);
    assert.equal((await ask(simulator, "GET", acme)).status, 200);
  });
});
