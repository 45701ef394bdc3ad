import assert from "node:assert/strict";
import type { Wait } from "../../../../src/api/lane.ts";
import {
  readDevices,
  readNetworkDevices,
  readUnassigned,
} from "../../../../src/changes/claims/claimInventory.ts";
import {
  addToNetwork,
  claimDevices,
  releaseDevices,
  removeFromNetwork,
} from "../../../../src/changes/claims/deviceActions.ts";
import {
  nobodys,
  other,
  secondSpare,
  spare,
  openStockDesk,
  type StockDesk,
  told,
} from "../support/stockDesk.ts";

describe("devices go", () => {
  let desk: StockDesk;
  beforeEach(async () => {
    desk = await openStockDesk();
  });
  afterEach(() => desk.simulator.stop());

  describe("a removal from a network", () => {
    beforeEach(async () => {
      await desk.run(addToNetwork(desk.own, desk.wireless, false), [spare, secondSpare]);
      desk.simulator.clearRequests();
    });

    it("is one request a device, and leaves them in the inventory", async () => {
      assert.deepEqual(
        told(await desk.run(removeFromNetwork(desk.own, desk.wireless), [spare, secondSpare])),
        [`${spare} done answer`, `${secondSpare} done answer`],
      );
      assert.equal(desk.sent(), 2);
      const unassigned = await readUnassigned(desk.client, desk.own);
      assert.deepEqual(
        unassigned.map(({ serial }) => serial),
        [spare, secondSpare],
      );
    });

    it("that is refused stops no other", async () => {
      desk.simulator.fail({ method: "POST", status: 400, body: { errors: ["Not this one"] } });
      assert.deepEqual(
        told(await desk.run(removeFromNetwork(desk.own, desk.wireless), [spare, secondSpare])),
        [`${spare} not-done refused: Not this one`, `${secondSpare} done answer`],
      );
    });

    it("whose answer is lost is told by where the device is", async () => {
      desk.simulator.fail({ method: "POST", reset: true, afterWrite: true });
      assert.deepEqual(told(await desk.run(removeFromNetwork(desk.own, desk.wireless), [spare])), [
        `${spare} done inventory`,
      ]);
    });

    it("leaves out what is not in it", async () => {
      const { obstacle } = removeFromNetwork(desk.own, desk.wireless);
      const [device] = await readDevices(desk.client, desk.own, [spare]);
      assert.deepEqual([obstacle(device), obstacle(undefined)], [undefined, { is: "not-here" }]);
    });
  });

  describe("a release", () => {
    it("gives devices away in one request", async () => {
      assert.deepEqual(told(await desk.run(releaseDevices(desk.own), [spare, secondSpare])), [
        `${spare} done answer`,
        `${secondSpare} done answer`,
      ]);
      assert.equal(desk.sent(), 1);
      assert.deepEqual(await readDevices(desk.client, desk.own, [spare, secondSpare]), []);
    });

    it("that is refused half-way tells of each device", async () => {
      const [used] = await readNetworkDevices(desk.client, desk.own, desk.wireless);
      assert.deepEqual(told(await desk.run(releaseDevices(desk.own), [spare, used!.serial, secondSpare])), [
        `${spare} done inventory`,
        `${used!.serial} not-done refused: Device with serial ${used!.serial} must be removed from its network first`,
        `${secondSpare} not-done bystander`,
      ]);
    });

    it("whose answer is lost is told by what is left", async () => {
      desk.simulator.fail({ method: "POST", reset: true });
      assert.deepEqual(told(await desk.run(releaseDevices(desk.own), [spare])), [`${spare} unknown at-work`]);
    });

    it("leaves out what is in a network, and what is not here", async () => {
      const [used] = await readNetworkDevices(desk.client, desk.own, desk.wireless);
      const { obstacle } = releaseDevices(desk.own);
      assert.deepEqual(
        [obstacle(used), obstacle(undefined)],
        [{ is: "in-network", network: desk.wireless }, { is: "not-here" }],
      );
    });
  });

  it("shares one limit with every sort of claim: the eleventh waits, whatever it claims, and a removal does not", async () => {
    for (let index = 0; index < 5; index += 1) {
      await desk.run(claimDevices(desk.own), [nobodys]);
      await desk.run(addToNetwork(desk.own, desk.wireless, false), [nobodys]);
    }
    const waiting = Promise.withResolvers<Wait>();
    const claiming = desk.run(addToNetwork(desk.own, desk.wireless, false), [spare], {
      onWait: waiting.resolve,
    });
    const wait = await waiting.promise;
    assert.equal(wait.reason, "limit");
    const before = desk.sent();
    await desk.run(removeFromNetwork(desk.own, desk.wireless), [spare]);
    assert.equal(desk.sent(), before + 1);
    desk.clock.release();
    assert.deepEqual(told(await claiming), [`${spare} done answer`]);
    assert.ok(desk.simulator.requests.every(({ status }) => status !== 429));
  });

  it("waits as Dashboard asks when another tool has used the limit up", async () => {
    const waits: Wait[] = [];
    desk.simulator.fail({ method: "POST", status: 429, headers: { "Retry-After": "30" } });
    const onWait = (wait: Wait): unknown => waits.push(wait);
    assert.deepEqual(told(await desk.run(claimDevices(desk.own), [other], { onWait })), [
      `${other} done answer`,
    ]);
    assert.equal(waits[0]?.reason, "refused");
  });
});
