import assert from "node:assert/strict";
import { readDevices, readNetworkDevices } from "../../../../src/changes/claims/claimInventory.ts";
import { addToNetwork, claimDevices } from "../../../../src/changes/claims/deviceActions.ts";
import { sendStock, settleStock } from "../../../../src/changes/claims/stockAction.ts";
import { openClaimDesk, watchOf } from "../support/claimDesk.ts";
import {
  accessPoint,
  appliance,
  elsewhere,
  nobodys,
  spare,
  openStockDesk,
  type StockDesk,
  told,
} from "../support/stockDesk.ts";

describe("devices come", () => {
  let desk: StockDesk;
  beforeEach(async () => {
    desk = await openStockDesk();
  });
  afterEach(() => desk.simulator.stop());

  describe("a claim into the inventory", () => {
    it("is one request for all serials, and a clear answer needs no look", async () => {
      assert.deepEqual(told(await desk.run(claimDevices(desk.own), [appliance, accessPoint])), [
        `${appliance} done answer`,
        `${accessPoint} done answer`,
      ]);
      assert.deepEqual([desk.sent(), desk.looks()], [1, 0]);
    });

    it("that is refused is looked at: what stood before the refused serial is claimed, what stood after is not", async () => {
      const outcomes = await desk.run(claimDevices(desk.own), [appliance, nobodys, accessPoint]);
      assert.deepEqual(told(outcomes), [
        `${appliance} done inventory`,
        `${nobodys} not-done refused: Device with serial ${nobodys} not found`,
        `${accessPoint} not-done bystander`,
      ]);
      assert.equal(desk.sent(), 1);
    });

    it("of a device of another organization is refused with Dashboard's words", async () => {
      assert.deepEqual(told(await desk.run(claimDevices(desk.own), [elsewhere])), [
        `${elsewhere} not-done refused: Device with serial ${elsewhere} is already claimed`,
      ]);
    });

    it("that is refused without a name speaks for all", async () => {
      desk.simulator.fail({ method: "POST", status: 400, body: { errors: ["Not today"] } });
      assert.deepEqual(told(await desk.run(claimDevices(desk.own), [appliance, accessPoint])), [
        `${appliance} not-done refused: Not today`,
        `${accessPoint} not-done refused: Not today`,
      ]);
    });

    for (const rule of [{ reset: true }, { status: 502, body: "<html>Bad gateway</html>" }]) {
      it(`carried out, then ${JSON.stringify(rule)}: the inventory shows it, and nothing is sent again`, async () => {
        desk.simulator.fail({ method: "POST", afterWrite: true, ...rule });
        assert.deepEqual(told(await desk.run(claimDevices(desk.own), [appliance, accessPoint])), [
          `${appliance} done inventory`,
          `${accessPoint} done inventory`,
        ]);
        assert.equal(desk.sent(), 1);
      });
    }

    it("whose answer is lost may still be at work, and is not sent again", async () => {
      desk.simulator.fail({ method: "POST", reset: true });
      assert.deepEqual(told(await desk.run(claimDevices(desk.own), [appliance])), [
        `${appliance} unknown at-work`,
      ]);
      assert.deepEqual([desk.sent(), desk.looks()], [1, 3]);
    });

    it("whose fate cannot be read stays unknown", async () => {
      desk.simulator.fail({ method: "POST", reset: true, afterWrite: true });
      desk.simulator.fail({ method: "GET", path: /inventory/, status: 403, times: 9 });
      assert.deepEqual(told(await desk.run(claimDevices(desk.own), [appliance])), [
        `${appliance} unknown unread`,
      ]);
    });

    it("that Dashboard answers without a name is looked at", async () => {
      desk.simulator.fail({ method: "POST", status: 200, body: {} });
      assert.deepEqual(told(await desk.run(claimDevices(desk.own), [appliance])), [
        `${appliance} unknown nothing-named`,
      ]);
    });

    it("with a key that was revoked needs no look", async () => {
      desk.simulator.fail({ method: "POST", status: 401 });
      assert.deepEqual(told(await desk.run(claimDevices(desk.own), [appliance])), [
        `${appliance} not-done refused: Invalid API key`,
      ]);
      assert.equal(desk.looks(), 0);
    });

    it("on a read-only connection is not sent", async () => {
      const readOnly = await openClaimDesk({}, false);
      const action = claimDevices(await readOnly.organization());
      const sent = await sendStock(readOnly.client, action, [appliance], watchOf());
      assert.deepEqual(told(await settleStock(readOnly.client, action, sent, readOnly.clock)), [
        `${appliance} not-done not-sent`,
      ]);
      assert.ok(readOnly.simulator.requests.every(({ method }) => method === "GET"));
      await readOnly.simulator.stop();
    });

    it("of more serials than a request may hold is several requests; a lost one stops the rest", async () => {
      const serials = Array.from(
        { length: 250 },
        (_, index) => `Q2AA-BBBB-${String(index).padStart(4, "0")}`,
      );
      desk.simulator.fail({ method: "POST", status: 400 });
      desk.simulator.fail({ method: "POST", status: 500 });
      const seen: string[] = [];
      const onNext = (label: string): unknown => seen.push(label);
      const outcomes = await desk.run(claimDevices(desk.own), serials, { onNext });
      assert.deepEqual(seen, ["Q2AA-BBBB-0000 and 99 more", "Q2AA-BBBB-0100 and 99 more"]);
      assert.deepEqual(
        [0, 100, 200].map((index) => outcomes[index]?.evidence),
        ["refused", "absent", "not-sent"],
      );
    });

    it("names what the organization has already, and where", async () => {
      const [used] = await readNetworkDevices(desk.client, desk.own, desk.wireless);
      const owned = await readDevices(desk.client, desk.own, [spare, used!.serial, appliance]);
      const { obstacle } = claimDevices(desk.own);
      const of = (serial: string): unknown => obstacle(owned.find((device) => device.serial === serial));
      assert.deepEqual(
        [of(spare), of(used!.serial), of(appliance)],
        [{ is: "here-already" }, { is: "in-network", network: desk.wireless }, undefined],
      );
    });
  });

  describe("a claim into a network", () => {
    it("takes each for itself, what nobody owns included", async () => {
      const serials = [spare, accessPoint, nobodys, elsewhere, appliance];
      assert.deepEqual(told(await desk.run(addToNetwork(desk.own, desk.wireless, false), serials)), [
        `${spare} done answer`,
        `${accessPoint} done answer`,
        `${nobodys} not-done refused: Device not found`,
        `${elsewhere} not-done refused: Device already claimed`,
        `${appliance} not-done refused: Device of type appliance cannot be added to a network of type wireless`,
      ]);
      assert.deepEqual([desk.sent(), desk.looks()], [1, 0]);
      assert.match(
        desk.simulator.requests.find(({ method }) => method === "POST")!.query,
        /addAtomically=false/,
      );
    });

    it("takes all or none where that was asked for: one refused holds up the others", async () => {
      assert.deepEqual(told(await desk.run(addToNetwork(desk.own, desk.wireless, true), [spare, nobodys])), [
        `${spare} not-done bystander`,
        `${nobodys} not-done refused: Device not found`,
      ]);
      assert.deepEqual(
        told(await desk.run(addToNetwork(desk.own, desk.wireless, true), [spare, accessPoint])),
        [`${spare} done answer`, `${accessPoint} done answer`],
      );
    });

    it("whose answer is lost is told by where the devices are", async () => {
      desk.simulator.fail({ method: "POST", reset: true, afterWrite: true });
      assert.deepEqual(told(await desk.run(addToNetwork(desk.own, desk.wireless, false), [spare, nobodys])), [
        `${spare} done inventory`,
        `${nobodys} unknown at-work`,
      ]);
      assert.equal(desk.sent(), 1);
    });

    it("leaves out what is in a network, this one or another", async () => {
      await desk.run(addToNetwork(desk.own, desk.wireless, false), [spare]);
      const [device] = await readDevices(desk.client, desk.own, [spare]);
      const otherNetwork = await desk.network(["switch"]);
      assert.deepEqual(
        [
          addToNetwork(desk.own, desk.wireless, false).obstacle(device),
          addToNetwork(desk.own, otherNetwork, false).obstacle(device),
          addToNetwork(desk.own, otherNetwork, false).obstacle(undefined),
        ],
        [{ is: "here-already" }, { is: "in-network", network: desk.wireless }, undefined],
      );
    });
  });
});
