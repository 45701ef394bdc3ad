import { failure, ok } from "./answers.ts";
import type { Call, Handle } from "./calls.ts";
import type { Cloud } from "./cloud.ts";
import { type Order, orders } from "./data/orders.ts";
import { isObject, type JsonObject, listAt, textAt } from "./json.ts";
import { addToInventory, inventoryRow } from "./makeInventory.ts";

/**
 * POST of orders, serials and licences. They are taken one by one, in this order: the first that cannot be claimed ends
 * the request with a 400, and what was claimed before it stays claimed (nothing promises that a claim is all or nothing).
 */
export const claim: Handle = (cloud, call) => {
  const numbers = listAt(call.body, "orders").map(String);
  const serials = listAt(call.body, "serials").map(String);
  const licenses = listAt(call.body, "licenses").filter(isObject);
  if (numbers.length + serials.length + licenses.length === 0) {
    return failure(400, ["At least one of the following parameters is required: orders, serials, licenses"]);
  }
  const taken: Taken = { serials: [], licenses: [] };
  const steps = [
    ...numbers.map((number) => () => claimOrder(cloud, call, number, taken)),
    ...serials.map((serial) => () => claimSerial(cloud, call, serial, taken)),
    ...licenses.map((license) => () => claimLicense(cloud, call, license, taken)),
  ];
  for (const step of steps) {
    const refused = step();
    if (refused !== undefined) return failure(400, [refused]);
  }
  return ok({ orders: numbers, serials: taken.serials, licenses: taken.licenses });
};

interface Taken {
  readonly serials: string[];
  readonly licenses: JsonObject[];
}

/** Of an order that is partly claimed, the rest is claimed. */
function claimOrder(cloud: Cloud, call: Call, number: string, taken: Taken): string | undefined {
  const order = orders.find((known) => known.number === number);
  if (order === undefined)
    return `Order ${number} could not be found. Please check the order number and try again`;
  const free = order.devices.filter((device) => !isClaimed(cloud, device.serial));
  const keys = order.licenses.filter((key) => !isClaimed(cloud, key));
  if (free.length + keys.length === 0) return `Order ${number} has already been claimed`;
  for (const device of free) takeDevice(cloud, call, order, device, taken);
  for (const key of keys) takeLicense(cloud, call, key, "addDevices", taken);
  return undefined;
}

function claimSerial(cloud: Cloud, call: Call, serial: string, taken: Taken): string | undefined {
  const order = orders.find((known) => known.devices.some((device) => device.serial === serial));
  const device = order?.devices.find((known) => known.serial === serial);
  if (isClaimed(cloud, serial)) return `Device with serial ${serial} is already claimed`;
  if (order === undefined || device === undefined) return `Device with serial ${serial} not found`;
  takeDevice(cloud, call, order, device, taken);
  return undefined;
}

function claimLicense(cloud: Cloud, call: Call, license: JsonObject, taken: Taken): string | undefined {
  const key = textAt(license, "key");
  if (!orders.some((order) => order.licenses.includes(key))) return `License key ${key} is invalid`;
  if (isClaimed(cloud, key)) return `License key ${key} has already been claimed`;
  takeLicense(cloud, call, key, textAt(license, "mode") || "addDevices", taken);
  return undefined;
}

/** Claimed here by a request, in some organization from the beginning, or in use in a network. */
function isClaimed(cloud: Cloud, item: string): boolean {
  const wholly = orders.some((order) => order.claimed === "whole" && order.licenses.includes(item));
  const inStock = cloud.store
    .list("/organizations")
    .some((organization) =>
      cloud.store.get(`/organizations/${textAt(organization, "id")}/inventory/devices/${item}`),
    );
  return wholly || inStock || cloud.claimed.has(item) || cloud.store.get(`/devices/${item}`) !== undefined;
}

function takeDevice(
  cloud: Cloud,
  call: Call,
  order: Order,
  device: Order["devices"][number],
  taken: Taken,
): void {
  const claimedAt = new Date(cloud.clock.now()).toISOString();
  addToInventory(cloud.store, call.organizationId, inventoryRow(order, device, claimedAt));
  cloud.claimed.add(device.serial);
  taken.serials.push(device.serial);
}

function takeLicense(cloud: Cloud, call: Call, key: string, mode: string, taken: Taken): void {
  cloud.store.set(`/organizations/${call.organizationId}/licenses/${key}`, { key, mode });
  cloud.claimed.add(key);
  taken.licenses.push({ key, mode });
}
