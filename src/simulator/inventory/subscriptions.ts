import { rightIn } from "../organizations/access.ts";
import { failure, notFound, ok } from "../serving/answers.ts";
import type { Call, Handle } from "../serving/calls.ts";
import type { Cloud } from "../cloud.ts";
import { orders, type Subscription, subscriptions } from "../data/orders.ts";
import { type JsonObject, textAt } from "../json.ts";
import { licensingModel } from "./licenses.ts";
import { page } from "../serving/pages.ts";

/** POST of a claim key: the subscription that it opens. It changes nothing. */
export const validateClaimKey: Handle = (cloud, call) => {
  const found = byKey(call);
  if (found === undefined) return unknownKey;
  return cloud.claimed.has(found.claimKey) ? claimedKey : ok(subscriptionRow(found));
};

/** POST of a claim key and an organization, which needs subscription licensing; `validate=true` only tries it. */
export const claimSubscription: Handle = (cloud, call) => {
  const organizationId = textAt(call.body, "organizationId");
  const found = byKey(call);
  if (rightIn(cloud.store, organizationId, call.holder) !== "write") return notFound(call.path);
  if (found === undefined) return unknownKey;
  if (cloud.claimed.has(found.claimKey)) return claimedKey;
  if (licensingModel(cloud, organizationId) !== "subscription")
    return failure(400, ["Organization does not support subscription licensing"]);
  if (call.url.searchParams.get("validate") === "true") return ok(subscriptionRow(found));
  cloud.claimed.add(found.claimKey);
  const row = { ...subscriptionRow(found), ...namesIn(call.body) };
  cloud.store.set(`/subscriptions/${organizationId}`, { organizationId });
  cloud.store.set(`/subscriptions/${organizationId}/all/${found.subscriptionId}`, row);
  return ok(row);
};

/** GET of the subscriptions of organizations, which have to be named. */
export const listSubscriptions: Handle = (cloud, call) => {
  const query = call.url.searchParams;
  const organizations = query.getAll("organizationIds[]");
  if (organizations.length === 0) return failure(400, ["Missing required parameter 'organizationIds'"]);
  const ids = query.getAll("subscriptionIds[]");
  const rows = organizations
    .filter((id) => rightIn(cloud.store, id, call.holder) !== "none")
    .flatMap((id) => ownedBy(cloud, id))
    .filter((row) => ids.length === 0 || ids.includes(textAt(row, "subscriptionId")));
  return page(rows, { by: "subscriptionId", most: 1000, usual: 1000 }, call.url);
};

const unknownKey = failure(400, ["Claim key is invalid"]);
const claimedKey = failure(400, ["Subscription has already been claimed"]);

function byKey(call: Call): Subscription | undefined {
  const key = textAt(call.body, "claimKey");
  const all = [...subscriptions, ...orders.flatMap(({ secure }) => secure?.subscriptions ?? [])];
  return all.find(({ claimKey }) => claimKey === key);
}

function ownedBy(cloud: Cloud, organizationId: string): JsonObject[] {
  return cloud.store.list(`/subscriptions/${organizationId}/all`);
}

function namesIn(body: JsonObject): JsonObject {
  const given = ["name", "description"].filter((field) => typeof body[field] === "string");
  return Object.fromEntries(given.map((field) => [field, textAt(body, field)]));
}

function subscriptionRow({
  subscriptionId,
  name,
  description,
  productTypes,
  seats,
}: Subscription): JsonObject {
  return {
    subscriptionId,
    name,
    description,
    status: "active",
    startDate: "2026-11-01T00:00:00Z",
    endDate: "2029-10-31T00:00:00Z",
    lastUpdatedAt: "2026-11-01T00:00:00Z",
    webOrderId: "97001888",
    type: "termed",
    renewalRequested: false,
    productTypes: [...productTypes],
    entitlements: [{ sku: "LIC-MR-A", seats: { assigned: 0, available: seats, limit: seats } }],
    counts: { seats: { assigned: 0, available: seats, limit: seats }, networks: 0, organizations: 1 },
  };
}
