import assert from "node:assert/strict";
import { type Simulator, startSimulator } from "../../../../src/simulator/simulator.ts";
import { ask, organizationPath, type Reply } from "../asking.ts";

const path = "/administered/licensing/subscription/subscriptions";
const claimKey = "S2F9Q-8LKTN-5XWCE-7PMDA";

describe("Subscriptions", () => {
  let simulator: Simulator;
  let organizationId: string;
  beforeEach(async () => {
    simulator = await startSimulator({ rateLimit: false, organizations: 4 });
    organizationId = (await organizationPath(simulator, 3)).replace("/organizations/", "");
  });
  afterEach(() => simulator.stop());

  const post = (what: string, body: object, key = simulator.key): Promise<Reply> =>
    ask(simulator, "POST", `${path}/${what}`, { body, key });
  const listed = async (): Promise<string[]> => {
    const { body } = await ask(simulator, "GET", `${path}?organizationIds[]=${organizationId}`);
    return (body as { subscriptionId: string }[]).map((row) => row.subscriptionId);
  };

  it("are shown for their claim key, which changes nothing", async () => {
    const { body } = await post("claimKey/validate", { claimKey });
    assert.deepEqual(
      [body.subscriptionId, body.productTypes, body.counts.seats.limit],
      ["3456", ["wireless"], 25],
    );
    assert.deepEqual(await listed(), []);
  });

  it("are claimed once", async () => {
    assert.equal((await post("claim", { claimKey, organizationId })).body.subscriptionId, "3456");
    assert.deepEqual(await listed(), ["3456"]);
    assert.match((await post("claim", { claimKey, organizationId })).body.errors[0], /already been claimed/);
    assert.equal((await post("claimKey/validate", { claimKey })).status, 400);
  });

  it("can be tried without being claimed", async () => {
    assert.equal((await post("claim?validate=true", { claimKey, organizationId })).status, 200);
    assert.deepEqual(await listed(), []);
  });

  it("are in the change log of the organization that claims them, and only when they are", async () => {
    const changes = `/organizations/${organizationId}/configurationChanges`;
    const labels = async (): Promise<string[]> =>
      (await ask(simulator, "GET", changes)).body.map(
        (row: Reply["body"]) => `${row.label} ${row.adminName}`,
      );
    await post("claim?validate=true", { claimKey, organizationId });
    assert.deepEqual(await labels(), []);
    await post("claim", { claimKey, organizationId });
    assert.deepEqual(await labels(), [`POST /api/v1${path}/claim Alex Morgan`]);
  });

  it("are for organizations with that licensing, and for who may write there", async () => {
    const coterm = (await organizationPath(simulator, 0)).replace("/organizations/", "");
    assert.match(
      (await post("claim", { claimKey, organizationId: coterm })).body.errors[0],
      /does not support/,
    );
    const { status } = await post("claim", { claimKey, organizationId }, simulator.partialKey);
    assert.equal(status, 404);
    assert.equal((await post("claimKey/validate", { claimKey: "S" })).status, 400);
    assert.equal((await ask(simulator, "GET", path)).status, 400);
  });
});
