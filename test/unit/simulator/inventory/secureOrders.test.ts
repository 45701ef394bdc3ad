import assert from "node:assert/strict";
import { type Simulator, startSimulator } from "../../../../src/simulator/simulator.ts";
import { ask, handClock, organizationPath, type Reply } from "../asking.ts";

const claimId = "HKPT4WMR7QXD";
const claimed = "VXBN2LQT8ZKC";

describe("Orders with a claim id", () => {
  let simulator: Simulator;
  let orders: string;
  beforeEach(async () => {
    simulator = await startSimulator({ rateLimit: false });
    orders = `${await organizationPath(simulator)}/inventory/orders`;
  });
  afterEach(() => simulator.stop());

  const preview = (id: string): Promise<Reply> =>
    ask(simulator, "POST", `${orders}/preview`, { body: { claimId: id } });
  const claim = (body: object): Promise<Reply> => ask(simulator, "POST", `${orders}/claim`, { body });

  it("show what is in them, and change nothing", async () => {
    const { body } = await preview(claimId);
    assert.equal(body.number, "97001888");
    assert.equal(body.resolution.claimableShippedDeviceCount, 3);
    assert.deepEqual(
      body.shipping.shipments[0].devices.map((row: { quantity: number; sku: string }) => [
        row.quantity,
        row.sku,
      ]),
      [
        [2, "CW9166I-HW"],
        [1, "MS130-24P-HW"],
      ],
    );
    assert.equal(body.shipping.pending.devices[0].sku, "MX85-HW");
    assert.equal(body.subscriptions[0].isClaimed, false);
    assert.deepEqual((await preview(claimId)).body, body);
  });

  it("are claimed once, devices and subscriptions", async () => {
    const { body } = await claim({ claimId });
    assert.deepEqual([body.number, body.serials.length, body.subscriptions.length], ["97001888", 3, 1]);
    assert.equal((await preview(claimId)).body.resolution.claimableShippedDeviceCount, 0);
    assert.match((await claim({ claimId })).body.errors[0], /already been claimed/);
  });

  it("give only the subscriptions that are named, where some are", async () => {
    assert.deepEqual((await claim({ claimId, subscriptions: [] })).body.subscriptions, []);
  });

  it("have a number that opens nothing", async () => {
    const path = orders.replace("/orders", "/claim");
    assert.equal((await ask(simulator, "POST", path, { body: { orders: ["97001888"] } })).status, 400);
    assert.equal((await preview("97001888")).status, 400);
  });

  it("may belong to another organization already", async () => {
    assert.equal((await preview(claimed)).body.resolution.claimableShippedDeviceCount, 0);
    assert.equal((await claim({ claimId: claimed })).status, 400);
  });

  it("are not among what the limit of claims counts", async () => {
    await simulator.stop();
    const clock = handClock();
    simulator = await startSimulator({ clock });
    const statuses: number[] = [];
    for (let count = 0; count < 11; count += 1) {
      clock.pass(1000);
      statuses.push((await claim({ claimId: "X" })).status);
    }
    assert.ok(statuses.every((status) => status === 400));
  });
});
