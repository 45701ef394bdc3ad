import { type Order, orders, type ShippedDevice } from "../data/orders.ts";
import { type JsonObject, textAt } from "../json.ts";
import type { Random } from "../making/random.ts";
import type { Store } from "../store.ts";

/** Devices that are claimed and in no network yet: two spares in the first organization, claimed orders in the second. */
export function makeInventory(store: Store, organizationId: string, index: number, random: Random): void {
  if (index === 0) for (const spare of spares(random)) addToInventory(store, organizationId, spare);
  if (index === 1) for (const device of claimedElsewhere()) addToInventory(store, organizationId, device);
}

export function addToInventory(store: Store, organizationId: string, device: JsonObject): void {
  store.set(`/organizations/${organizationId}/inventory/devices/${textAt(device, "serial")}`, device);
}

/** A row of the inventory for a device of an order. */
export function inventoryRow(order: Order, device: ShippedDevice, claimedAt: string): JsonObject {
  return {
    mac: device.mac,
    serial: device.serial,
    name: null,
    model: device.model,
    sku: `${device.model}-HW`,
    networkId: null,
    orderNumber: order.number,
    claimedAt,
    licenseExpirationDate: null,
    tags: [],
    productType: device.productType,
    countryCode: null,
    details: [],
  };
}

/** The same for a device of a network; when and with which order it came the store may know better. */
export function inUse(device: JsonObject): JsonObject {
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

function spares(random: Random): JsonObject[] {
  const order: Order = { number: "4C8642097", devices: [], licenses: [] };
  const spare = (serial: string): ShippedDevice => ({
    serial,
    mac: `ac:17:c8:7a:99:${random.text(2, "0123456789")}`,
    model: "MR46",
    productType: "wireless",
  });
  return ["Q3AC-SPR1-2KWX", "Q3AC-SPR2-7HDN"].map((serial) =>
    inventoryRow(order, spare(serial), "2026-09-02T09:30:00Z"),
  );
}

function claimedElsewhere(): JsonObject[] {
  return orders.flatMap((order) => {
    const taken = order.claimed === "partly" ? order.devices.slice(0, 1) : order.devices;
    return order.claimed === undefined
      ? []
      : taken.map((device) => inventoryRow(order, device, "2026-08-20T10:00:00Z"));
  });
}
