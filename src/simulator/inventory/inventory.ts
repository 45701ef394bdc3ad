import { notFound, ok } from "../serving/answers.ts";
import type { Handle } from "../serving/calls.ts";
import type { Cloud } from "../cloud.ts";
import { matches } from "../filters.ts";
import { type Json, type JsonObject, objectAt, textAt } from "../json.ts";
import { inUse } from "./makeInventory.ts";
import { page } from "../serving/pages.ts";

/** GET of all that an organization owns: what is in its networks, and what is in none. */
export const listInventory: Handle = (cloud, call) => {
  const query = call.url.searchParams;
  const state = query.get("usedState");
  const search = (query.get("search") ?? "").toLowerCase();
  const rows = inventoryOf(cloud, call.organizationId)
    .filter((row) => matches(row, query))
    .filter((row) => state === null || (state === "used") === (row["networkId"] !== null))
    .filter((row) =>
      ["serial", "mac", "model"].some((field) => textAt(row, field).toLowerCase().includes(search)),
    );
  return page(rows, { by: "serial", most: 1000, usual: 1000 }, call.url);
};

export const getInventoryDevice: Handle = (cloud, call) => {
  const row = inventoryOf(cloud, call.organizationId).find(
    (device) => device["serial"] === call.ids["serial"],
  );
  return row === undefined ? notFound(call.path) : ok(row);
};

/** What is in a network shows what the network says of it; the rest of the row is as it was claimed. */
function inventoryOf(cloud: Cloud, organizationId: string): JsonObject[] {
  const stock = new Map(
    cloud.store
      .list(`/organizations/${organizationId}/inventory/devices`)
      .map((row) => [textAt(row, "serial"), row]),
  );
  const date = licensedUntil(cloud, organizationId);
  for (const device of cloud.store.list(`/organizations/${organizationId}/devices`)) {
    const serial = textAt(device, "serial");
    const row = stock.get(serial) ?? { ...inUse(device), licenseExpirationDate: date };
    const { name = null, networkId = null, tags = [] } = device;
    stock.set(serial, { ...row, name, networkId, tags });
  }
  return [...stock.values()];
}

/** Devices have dates of their own only where each has its own license. */
function licensedUntil(cloud: Cloud, organizationId: string): Json {
  const { model } = objectAt(cloud.store.get(`/organizations/${organizationId}`), "licensing");
  return model === "per-device" ? "2028-03-31T00:00:00Z" : null;
}
