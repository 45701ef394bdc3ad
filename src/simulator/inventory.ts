import { notFound, ok } from "./answers.ts";
import type { Handle } from "./calls.ts";
import type { Cloud } from "./cloud.ts";
import { matches } from "./filters.ts";
import { type JsonObject, textAt } from "./json.ts";
import { page } from "./pages.ts";

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

function inventoryOf(cloud: Cloud, organizationId: string): JsonObject[] {
  const used = cloud.store.list(`/organizations/${organizationId}/devices`).map(inUse);
  return [...used, ...cloud.store.list(`/organizations/${organizationId}/inventory/devices`)];
}

function inUse(device: JsonObject): JsonObject {
  return {
    mac: device["mac"] ?? "",
    serial: device["serial"] ?? "",
    name: device["name"] ?? null,
    model: device["model"] ?? "",
    sku: `${textAt(device, "model")}-HW`,
    networkId: device["networkId"] ?? null,
    orderNumber: "4C8642097",
    claimedAt: "2026-02-11T00:00:00.090210Z",
    licenseExpirationDate: null,
    tags: device["tags"] ?? [],
    productType: device["productType"] ?? "",
    countryCode: "DE",
    details: device["details"] ?? [],
  };
}
