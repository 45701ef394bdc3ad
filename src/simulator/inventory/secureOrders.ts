import { failure, ok } from "../serving/answers.ts";
import type { Call, Handle } from "../serving/calls.ts";
import { freeSerials } from "./claims.ts";
import type { Cloud } from "../cloud.ts";
import { type Order, orders, type Subscription } from "../data/orders.ts";
import { isObject, type JsonObject, listAt, textAt } from "../json.ts";
import { takeDevice } from "./stock.ts";

/** POST of a claim id: what is in its order, and whether it can be claimed. It changes nothing. */
export const previewOrder: Handle = (cloud, call) => {
  const found = secureOrder(call);
  if (found === undefined) return unknownOrder;
  const { order, secure } = found;
  return ok({
    claimId: secure.claimId,
    number: order.number,
    resolution: {
      submissionStrategy: "sync_order_claim",
      supportsSubscriptionSelection: secure.subscriptions.length > 0,
      claimableShippedDeviceCount: freeSerials(cloud, order).length,
    },
    shipping: {
      shipments: [{ shippedAt: secure.shippedAt, number: 1, devices: shippedDevices(order) }],
      pending: { devices: secure.pending.map((item) => ({ ...item })) },
    },
    subscriptions: secure.subscriptions.map((subscription) => subscriptionRow(cloud, subscription)),
  });
};

/** POST of a claim id: takes its shipped devices, and of its subscriptions those that are named, or all. */
export const claimSecureOrder: Handle = (cloud, call) => {
  const found = secureOrder(call);
  if (found === undefined) return unknownOrder;
  const { order, secure } = found;
  const serials = freeSerials(cloud, order);
  const subscriptions = wanted(call, secure.subscriptions).filter((each) => !isTaken(cloud, each));
  if (serials.length + subscriptions.length === 0) return failure(400, ["Order has already been claimed"]);
  for (const serial of serials) takeDevice(cloud, call.organizationId, serial);
  for (const { claimKey } of subscriptions) cloud.claimed.add(claimKey);
  const rows = subscriptions.map((subscription) => subscriptionRow(cloud, subscription));
  return ok({ claimId: secure.claimId, number: order.number, serials, subscriptions: rows });
};

const unknownOrder = failure(400, ["Order claim ID is invalid. Please check the claim ID and try again"]);

function secureOrder(call: Call): { order: Order; secure: NonNullable<Order["secure"]> } | undefined {
  const claimId = textAt(call.body, "claimId");
  const order = orders.find(({ secure }) => secure?.claimId === claimId);
  return order?.secure && { order, secure: order.secure };
}

function wanted(call: Call, all: readonly Subscription[]): readonly Subscription[] {
  if (call.body["subscriptions"] === undefined) return all;
  const named = listAt(call.body, "subscriptions")
    .filter(isObject)
    .map((row) => textAt(row, "subscriptionId"));
  return all.filter(({ subscriptionId }) => named.includes(subscriptionId));
}

function isTaken(cloud: Cloud, { claimKey }: Subscription): boolean {
  return cloud.claimed.has(claimKey);
}

function shippedDevices(order: Order): JsonObject[] {
  return [...Map.groupBy(order.devices, ({ model }) => model)].map(([model, devices]) => ({
    quantity: devices.length,
    sku: `${model}-HW`,
    description: `Meraki ${model} cloud-managed device`,
  }));
}

function subscriptionRow(cloud: Cloud, subscription: Subscription): JsonObject {
  const { subscriptionId, name, description, seats } = subscription;
  return {
    subscriptionId,
    name,
    description,
    startDate: "2026-11-01T00:00:00Z",
    endDate: "2029-10-31T00:00:00Z",
    isClaimed: isTaken(cloud, subscription),
    counts: { seats: { limit: seats } },
  };
}
