import assert from "node:assert/strict";
import { type Simulator, startSimulator } from "../../../../src/simulator/simulator.ts";
import { ask, networkPath, organizationPath, type Reply } from "../asking.ts";

describe("Admins of an organization", () => {
  let simulator: Simulator;
  let admins: string;
  beforeEach(async () => {
    simulator = await startSimulator({ rateLimit: false });
    admins = `${await organizationPath(simulator)}/admins`;
  });
  afterEach(() => simulator.stop());

  const list = async (): Promise<Reply["body"][]> => (await ask(simulator, "GET", admins)).body;
  const named = async (name: string): Promise<Reply["body"]> =>
    (await list()).find((admin) => admin.name === name);
  const invitation = { email: "new@acme-hospitals.example", name: "New Person", orgAccess: "read-only" };

  it("come as a list; one alone cannot be read", async () => {
    const { id } = await named("Carla Mendes");
    assert.equal((await ask(simulator, "GET", `${admins}/${id}`)).status, 404);
  });

  it("are invited with 201, unverified", async () => {
    const reply = await ask(simulator, "POST", admins, { body: invitation });
    assert.equal(reply.status, 201);
    assert.deepEqual(reply.body, await named("New Person"));
    assert.deepEqual([reply.body.accountStatus, reply.body.hasApiKey], ["unverified", false]);
  });

  it("are not invited without e-mail, name and access, and not twice", async () => {
    const reply = await ask(simulator, "POST", admins, { body: {} });
    assert.deepEqual(reply.body.errors, [
      "Missing required parameter 'email'",
      "Missing required parameter 'name'",
      "Missing required parameter 'orgAccess'",
    ]);
    await ask(simulator, "POST", admins, { body: invitation });
    assert.equal((await ask(simulator, "POST", admins, { body: invitation })).status, 400);
  });

  it("are changed by a PUT that keeps omitted fields, replaces lists, and ignores the e-mail", async () => {
    const before = await named("Tomasz Nowak");
    const networks = [
      { id: (await networkPath(simulator, "Berlin")).slice("/networks/".length), access: "full" },
    ];
    const body = { email: "other@acme-hospitals.example", networks };
    const reply = await ask(simulator, "PUT", `${admins}/${before.id}`, { body });
    assert.deepEqual(reply.body, { ...before, networks });
    const cleared = await ask(simulator, "PUT", `${admins}/${before.id}`, { body: { tags: [] } });
    assert.deepEqual([cleared.body.tags, cleared.body.networks], [[], networks]);
  });

  it("may have an access that a PUT refuses", async () => {
    const { id, orgAccess } = await named("Ines Fischer");
    assert.equal(orgAccess, "camera-sensor");
    assert.equal((await ask(simulator, "PUT", `${admins}/${id}`, { body: { orgAccess } })).status, 400);
  });

  it("get no access to networks of others, and none that does not exist", async () => {
    const { id } = await named("Tomasz Nowak");
    const foreign = (await networkPath(simulator, "Guest", 1)).slice("/networks/".length);
    const put = async (body: unknown): Promise<number> =>
      (await ask(simulator, "PUT", `${admins}/${id}`, { body })).status;
    assert.equal(await put({ networks: [{ id: foreign, access: "full" }] }), 400);
    assert.equal(await put({ tags: [{ tag: "west", access: "owner" }] }), 400);
  });

  it("are removed with 204", async () => {
    const { id } = await named("Jonas Weber");
    assert.equal((await ask(simulator, "DELETE", `${admins}/${id}`)).status, 204);
    assert.equal(await named("Jonas Weber"), undefined);
    assert.equal((await ask(simulator, "DELETE", `${admins}/${id}`)).status, 404);
  });

  it("never lose the last one with full access", async () => {
    const full = (await list()).filter((admin) => admin.orgAccess === "full");
    const own = full.find((admin) => admin.name === "Alex Morgan");
    for (const other of full.filter((admin) => admin !== own)) {
      assert.equal((await ask(simulator, "DELETE", `${admins}/${other.id}`)).status, 204);
    }
    const message = { errors: ["There must be at least one administrator with full organization access"] };
    const demoted = await ask(simulator, "PUT", `${admins}/${own.id}`, { body: { orgAccess: "read-only" } });
    const deleted = await ask(simulator, "DELETE", `${admins}/${own.id}`);
    assert.deepEqual(
      [demoted.status, demoted.body, deleted.status, deleted.body],
      [400, message, 400, message],
    );
    const renamed = await ask(simulator, "PUT", `${admins}/${own.id}`, {
      body: { name: "Alex", orgAccess: "full" },
    });
    assert.equal(renamed.status, 200);
  });
});
