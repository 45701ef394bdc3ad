import assert from "node:assert/strict";
import { type Simulator, startSimulator } from "../../../../src/simulator/simulator.ts";
import { ask, networkPath, organizationPath } from "../asking.ts";

describe("Who may ask the simulated Dashboard", () => {
  let simulator: Simulator;
  before(async () => (simulator = await startSimulator({ rateLimit: false })));
  after(() => simulator.stop());

  for (const [title, headers, message] of [
    ["no key", {}, "No valid authentication method found"],
    ["the old header alone", { "X-Cisco-Meraki-API-Key": "right" }, "No valid authentication method found"],
    ["another scheme", { Authorization: "Basic YTpi" }, "No valid authentication method found"],
    ["an empty bearer key", { Authorization: "Bearer " }, "Missing API key"],
    ["an unknown key", { Authorization: `Bearer ${"0".repeat(40)}` }, "Invalid API key"],
  ] as const) {
    it(`answers 401 to ${title}`, async () => {
      const sent = Object.entries(headers).map(([name, value]) => [
        name,
        value === "right" ? simulator.key : value,
      ]);
      const reply = await ask(simulator, "GET", "/organizations", { headers: Object.fromEntries(sent) });
      assert.equal(reply.status, 401);
      assert.deepEqual(reply.body, { errors: [message] });
    });
  }

  it("gives out three keys that differ, in Dashboard's form", () => {
    const keys = [simulator.key, simulator.readOnlyKey, simulator.partialKey];
    assert.equal(new Set(keys).size, 3);
    for (const key of keys) assert.match(key, /^[0-9a-f]{40}$/);
  });

  it("takes the full key that it is given", async () => {
    const own = await startSimulator({ key: "a".repeat(40) });
    assert.equal(own.key, "a".repeat(40));
    assert.equal((await ask(own, "GET", "/organizations")).status, 200);
    await own.stop();
  });

  it("tells each key whose it is", async () => {
    const names = [];
    for (const key of [simulator.key, simulator.readOnlyKey, simulator.partialKey]) {
      names.push((await ask(simulator, "GET", "/administered/identities/me", { key })).body.name);
    }
    assert.deepEqual(names, ["Alex Morgan", "Robin Leclerc", "Kim Sander"]);
  });

  it("lets a read-only admin read, and answers 403 to each write", async () => {
    const network = await networkPath(simulator, "Berlin");
    const key = simulator.readOnlyKey;
    assert.equal((await ask(simulator, "GET", network, { key })).status, 200);
    const reply = await ask(simulator, "PUT", network, { key, body: { name: "Mine" } });
    assert.equal(reply.status, 403);
    assert.equal((await ask(simulator, "GET", network)).body.name, "Berlin");
  });

  it("shows a partial key one organization", async () => {
    const reply = await ask(simulator, "GET", "/organizations", { key: simulator.partialKey });
    assert.deepEqual(
      reply.body.map((organization: { name: string }) => organization.name),
      ["Acme Hospitals"],
    );
  });

  it("answers 404, never 403, and no redirect, for what a key may not see", async () => {
    const [organization, network] = [
      await organizationPath(simulator, 1),
      await networkPath(simulator, "Guest", 1),
    ];
    for (const path of [organization, `${organization}/networks`, network]) {
      assert.equal((await ask(simulator, "GET", path, { key: simulator.partialKey })).status, 404, path);
      assert.equal(
        (await ask(simulator, "PUT", path, { key: simulator.partialKey, body: {} })).status,
        404,
        path,
      );
    }
  });

  it("answers what is hidden exactly as what does not exist", async () => {
    const hidden = await ask(simulator, "GET", await networkPath(simulator, "Guest", 1), {
      key: simulator.partialKey,
    });
    const missing = await ask(simulator, "GET", "/networks/N_1", { key: simulator.partialKey });
    assert.deepEqual([hidden.status, hidden.text], [missing.status, missing.text]);
  });

  it("lists an organization whose API is off, and answers 404 to everything under it", async () => {
    const organizations = await ask(simulator, "GET", "/organizations");
    assert.deepEqual(organizations.body[2].api, { enabled: false });
    const path = await organizationPath(simulator, 2);
    for (const part of ["", "/networks", "/devices", "/admins", "/inventory/devices"]) {
      assert.equal((await ask(simulator, "GET", path + part)).status, 404, part);
    }
  });

  it("takes a right away with the admin who had it", async () => {
    const own = await startSimulator({ rateLimit: false });
    const path = await organizationPath(own);
    const admins = (await ask(own, "GET", `${path}/admins`)).body;
    const robin = admins.find((admin: { name: string }) => admin.name === "Robin Leclerc");
    own.remove(`${path}/admins/${robin.id}`);
    assert.equal((await ask(own, "GET", path, { key: own.readOnlyKey })).status, 404);
    await own.stop();
  });
});
