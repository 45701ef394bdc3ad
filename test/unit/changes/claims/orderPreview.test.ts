import assert from "node:assert/strict";
import { ApiError } from "../../../../src/api/apiError.ts";
import { readOrderDevices } from "../../../../src/changes/claims/claimInventory.ts";
import { claimIdRequest } from "../../../../src/changes/claims/claimRequests.ts";
import { type OrderPreview, previewOrder } from "../../../../src/changes/claims/orderPreview.ts";
import { claimEach, settleOrders } from "../../../../src/changes/claims/orders.ts";
import {
  previewContents,
  previewQuestion,
  previewRows,
} from "../../../../src/changes/claims/previewWords.ts";
import { closeAll, json, listen } from "../../api/support/loopback.ts";
import { clientOf } from "../../api/support/testClient.ts";
import { type ClaimDesk, items, openClaimDesk, states, watchOf } from "../support/claimDesk.ts";

const claimId = "HKPT4WMR7QXD";
const order = "97001888";

describe("an order with a claim id", () => {
  let desk: ClaimDesk;
  let organization: string;
  beforeEach(async () => {
    desk = await openClaimDesk();
    organization = await desk.organization();
  });
  afterEach(async () => {
    await desk.simulator.stop();
    await closeAll();
  });

  const claim = async (): ReturnType<typeof settleOrders> => {
    const before = await readOrderDevices(desk.client, organization, [order]);
    const sent = await claimEach(
      desk.client,
      [{ order, shown: order, request: claimIdRequest(organization, claimId) }],
      watchOf(),
    );
    return settleOrders(desk.client, organization, before, sent, desk.clock);
  };

  it("shows what is in it", async () => {
    const preview = await previewOrder(desk.client, organization, claimId);
    assert.ok(preview);
    assert.deepEqual(
      previewRows(preview).map(({ group, label, detail }) => `${group}: ${label}: ${detail}`),
      [
        "Shipment 1, shipped 2026-10-30: 2 × CW9166I-HW: Meraki CW9166I cloud-managed device",
        "Shipment 1, shipped 2026-10-30: 1 × MS130-24P-HW: Meraki MS130-24P cloud-managed device",
        "Still to be shipped: not claimed yet: 1 × MX85-HW: Meraki MX85 Router/Security Appliance",
        "Subscriptions: Wireless and switching: Advantage, three years, until 2029-10-31",
      ],
    );
    assert.deepEqual(previewQuestion("PROD › Acme", "Acme", preview), {
      message: "Claim order 97001888 into Acme?",
      lines: [
        "PROD › Acme",
        "It brings 3 devices, 1 subscription.",
        "1 device more to be shipped: not by this claim.",
        "Devices can be released again, subscriptions not.",
      ],
      button: "Claim Order",
    });
  });

  it("brings its devices and subscriptions", async () => {
    const outcomes = await claim();
    assert.deepEqual(states(outcomes), [`${order} done answer`]);
    assert.deepEqual(items(outcomes[0]), [
      "device Q5BD-4WNP-7HKL done",
      "device Q5BD-9TQR-3MXE done",
      "device Q4CA-6JFV-2SDB done",
      "subscription Wireless and switching done",
    ]);
    const again = await previewOrder(desk.client, organization, claimId);
    assert.equal(again && previewContents(again), "nothing that could be claimed");
  });

  it("whose answer is lost is found in the inventory by its number", async () => {
    desk.simulator.fail({ method: "POST", path: /orders\/claim$/, reset: true, afterWrite: true });
    assert.deepEqual(states(await claim()), [`${order} done inventory`]);
  });

  it("that nobody knows is refused without a word of its claim id", async () => {
    const server = await listen((_, response) =>
      json(response, { errors: ["Claim id hkpt4wmr7qxd is unknown"] }, 400),
    );
    await assert.rejects(previewOrder(clientOf(server), "1", claimId), (error: unknown) => {
      assert.ok(error instanceof ApiError);
      assert.deepEqual(error.messages, ["Claim id this claim ID is unknown"]);
      return true;
    });
  });

  it("is logged without its claim id", async () => {
    const server = await listen((_, response) => json(response, { number: order }));
    const client = clientOf(server);
    assert.equal((await previewOrder(client, "1", claimId))?.number, order);
    assert.deepEqual(
      client.logged.map(({ template }) => template),
      ["/organizations/{organizationId}/inventory/orders/preview"],
    );
    assert.doesNotMatch(JSON.stringify(client.logged), new RegExp(claimId));
  });

  it("of an answer without a number shows nothing", async () => {
    const server = await listen((_, response) => json(response, {}));
    assert.equal(await previewOrder(clientOf(server), "1", claimId), undefined);
  });

  it("may say nothing of counts, dates and names", async () => {
    const server = await listen((_, response) =>
      json(response, { number: order, shipping: { shipments: [{ devices: [{ sku: "MX85-HW" }] }] } }),
    );
    const preview = (await previewOrder(clientOf(server), "1", claimId)) as OrderPreview;
    assert.equal(previewContents(preview), "1 device");
    assert.deepEqual(previewRows(preview), [{ group: "Shipment 1", label: "1 × MX85-HW", detail: "" }]);
  });
});
