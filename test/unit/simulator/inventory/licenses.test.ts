import assert from "node:assert/strict";
import { type Simulator, startSimulator } from "../../../../src/simulator/simulator.ts";
import { organizationPath, reach, type Reply } from "../asking.ts";

const [first, second] = ["Z2C3-HR8P-5VDN", "Z2C3-WB6J-2MFL"];
const [coterm, perDevice, subscription] = [0, 1, 3];

describe("Licenses", () => {
  let simulator: Simulator;
  beforeEach(async () => {
    simulator = await startSimulator({ rateLimit: false, organizations: 4 });
  });
  afterEach(() => simulator.stop());

  const claim = async (organization: number, licenses: readonly object[]): Promise<Reply> =>
    reach(simulator, "POST", `${await organizationPath(simulator, organization)}/inventory/claim`, {
      body: { licenses },
    });
  const list = async (organization: number, path: string): Promise<Reply> =>
    reach(simulator, "GET", `${await organizationPath(simulator, organization)}/${path}`);

  it("of a co-term organization have a mode, and are listed by their key", async () => {
    const { body } = await claim(coterm, [{ key: first, mode: "renew" }]);
    assert.deepEqual(body.licenses, [{ key: first, mode: "renew" }]);
    const [license] = (await list(coterm, "licensing/coterm/licenses")).body;
    assert.deepEqual([license.key, license.mode], [first, "renew"]);
    assert.equal((await list(coterm, "licenses")).status, 400);
  });

  it("have one mode for all of a request, and at most one renewal", async () => {
    const mixed = await claim(coterm, [
      { key: first, mode: "renew" },
      { key: second, mode: "addDevices" },
    ]);
    assert.match(mixed.body.errors[0], /same mode/);
    const renewals = await claim(coterm, [
      { key: first, mode: "renew" },
      { key: second, mode: "renew" },
    ]);
    assert.match(renewals.body.errors[0], /At most one renewal/);
    assert.equal((await claim(coterm, [{ key: first, mode: "other" }])).status, 400);
    assert.equal((await claim(coterm, [{ key: first }, { key: second }])).status, 200);
  });

  it("of a per-device organization have no mode", async () => {
    assert.match((await claim(perDevice, [{ key: first, mode: "addDevices" }])).body.errors[0], /mode/);
    assert.deepEqual((await claim(perDevice, [{ key: first }])).body.licenses, [{ key: first }]);
    const [license] = (await list(perDevice, "licenses")).body;
    assert.deepEqual([license.licenseKey, license.state], [first, "unused"]);
    assert.equal((await list(perDevice, "licensing/coterm/licenses")).status, 400);
  });

  it("are nothing for an organization with subscriptions", async () => {
    assert.match((await claim(subscription, [{ key: first }])).body.errors[0], /subscription licensing/);
  });

  it("are claimed once, wherever", async () => {
    assert.equal((await claim(coterm, [{ key: first }])).status, 200);
    assert.match((await claim(perDevice, [{ key: first }])).body.errors[0], /already been claimed/);
    assert.match((await claim(coterm, [{ key: "Z2NO-NONO-NONO" }])).body.errors[0], /invalid/);
  });
});
