import { failure, ok } from "../serving/answers.ts";
import type { Call, Handle } from "../serving/calls.ts";
import type { Cloud } from "../cloud.ts";
import { type Order, orders } from "../data/orders.ts";
import { isObject, type JsonObject, listAt, textAt } from "../json.ts";
import { refuseLicenses, takeLicense } from "./licenses.ts";
import { ownerOf, takeDevice } from "./stock.ts";

/**
 * POST of orders, serials and licenses. They are taken one by one, in this order: the first that cannot be claimed ends
 * the request with a 400, and what was claimed before it stays claimed (nothing promises that a claim is all or nothing).
 */
export const claim: Handle = (cloud, call) => {
  const numbers = listAt(call.body, "orders").map(String);
  const serials = listAt(call.body, "serials").map(String);
  const licenses = listAt(call.body, "licenses").filter(isObject);
  if (numbers.length + serials.length + licenses.length === 0) {
    return failure(400, ["At least one of the following parameters is required: orders, serials, licenses"]);
  }
  const refused = refuseLicenses(cloud, call.organizationId, licenses);
  if (refused.length > 0) return failure(400, refused);
  const taken: Taken = { serials: [], licenses: [] };
  const steps = [
    ...numbers.map((number) => () => claimOrder(cloud, call, number, taken)),
    ...serials.map((serial) => () => claimSerial(cloud, call, serial, taken)),
    ...licenses.map((license) => () => claimLicense(cloud, call, license, taken)),
  ];
  for (const step of steps) {
    const reason = step();
    if (reason !== undefined) return failure(400, [reason]);
  }
  return ok({ orders: numbers, serials: taken.serials, licenses: taken.licenses });
};

interface Taken {
  readonly serials: string[];
  readonly licenses: JsonObject[];
}

/** Of an order that is partly claimed, the rest is claimed. The number of an order that has a claim id opens nothing. */
function claimOrder(cloud: Cloud, call: Call, number: string, taken: Taken): string | undefined {
  const order = orders.find((known) => known.number === number && known.secure === undefined);
  if (order === undefined)
    return `Order ${number} could not be found. Please check the order number and try again`;
  const serials = freeSerials(cloud, order);
  const keys = order.licenses.filter((key) => !isLicenseClaimed(cloud, key));
  if (serials.length + keys.length === 0) return `Order ${number} has already been claimed`;
  for (const serial of serials) takeDevice(cloud, call.organizationId, serial);
  taken.serials.push(...serials);
  taken.licenses.push(...keys.map((key) => takeLicense(cloud, call.organizationId, { key }, number)));
  return undefined;
}

/** The devices of an order that nobody has claimed yet. */
export function freeSerials(cloud: Cloud, order: Order): string[] {
  return order.devices.map(({ serial }) => serial).filter((serial) => ownerOf(cloud, serial) === undefined);
}

function claimSerial(cloud: Cloud, call: Call, serial: string, taken: Taken): string | undefined {
  if (ownerOf(cloud, serial) !== undefined) return `Device with serial ${serial} is already claimed`;
  if (!takeDevice(cloud, call.organizationId, serial)) return `Device with serial ${serial} not found`;
  taken.serials.push(serial);
  return undefined;
}

function claimLicense(cloud: Cloud, call: Call, license: JsonObject, taken: Taken): string | undefined {
  const key = textAt(license, "key");
  const order = orders.find((known) => known.licenses.includes(key));
  if (order === undefined) return `License key ${key} is invalid`;
  if (isLicenseClaimed(cloud, key)) return `License key ${key} has already been claimed`;
  taken.licenses.push(takeLicense(cloud, call.organizationId, license, order.number));
  return undefined;
}

/** Claimed by a request, or in some organization from the beginning. */
function isLicenseClaimed(cloud: Cloud, key: string): boolean {
  return (
    cloud.claimed.has(key) ||
    orders.some((order) => order.claimed === "whole" && order.licenses.includes(key))
  );
}
