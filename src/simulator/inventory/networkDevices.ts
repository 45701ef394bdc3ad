import { failure, noContent, ok } from "../serving/answers.ts";
import type { Call, Handle } from "../serving/calls.ts";
import type { Cloud } from "../cloud.ts";
import { type JsonObject, listAt, textAt } from "../json.ts";
import { ownerOf, returnToInventory, takeDevice, unclaimedRow } from "./stock.ts";

/**
 * POST of serials into a network; a device that nobody owns is claimed into the organization as well. By default it is
 * all or nothing; with `addAtomically=false` each device is for itself, and a 200 may name nothing but errors.
 */
export const claimIntoNetwork: Handle = (cloud, call) => {
  const serials = listAt(call.body, "serials").map(String);
  if (serials.length === 0) return failure(400, ["Missing required parameter 'serials'"]);
  const faults = new Map(serials.map((serial) => [serial, faultsOf(cloud, call, serial)]));
  const errors = [...faults]
    .filter(([, messages]) => messages.length > 0)
    .map(([serial, messages]) => ({ serial, errors: messages }));
  const isAtomic = call.url.searchParams.get("addAtomically") !== "false";
  if (isAtomic && errors.length > 0) return ok({ serials: [], errors });
  const added = [...faults].filter(([, messages]) => messages.length === 0).map(([serial]) => serial);
  for (const serial of added) place(cloud, call, serial);
  return ok({ serials: added, errors });
};

/** POST of one serial: its settings are gone, and the organization keeps it. */
export const removeFromNetwork: Handle = (cloud, call) => {
  const serial = textAt(call.body, "serial");
  const device = cloud.store.get(`/devices/${serial}`);
  if (device === undefined || device["networkId"] !== call.ids["networkId"])
    return failure(400, [`Device with serial ${serial} is not in this network`]);
  returnToInventory(cloud.store, call.organizationId, device);
  return noContent;
};

/** Why this network cannot have a device; empty where it can. */
function faultsOf(cloud: Cloud, call: Call, serial: string): string[] {
  const owner = ownerOf(cloud, serial);
  if (owner !== undefined && owner !== call.organizationId) return ["Device already claimed"];
  const used = cloud.store.get(`/devices/${serial}`);
  if (used !== undefined)
    return [
      used["networkId"] === call.ids["networkId"]
        ? "Device is already in this network"
        : "Device is already in another network of this organization",
    ];
  const row = rowOf(cloud, call, serial) ?? unclaimedRow(cloud, serial);
  return row === undefined ? ["Device not found"] : productFaults(cloud, call, textAt(row, "productType"));
}

function productFaults(cloud: Cloud, call: Call, product: string): string[] {
  const products = listAt(cloud.store.get(`/networks/${call.ids["networkId"]}`), "productTypes");
  return products.includes(product)
    ? []
    : [`Device of type ${product} cannot be added to a network of type ${products.map(String).join(", ")}`];
}

function place(cloud: Cloud, call: Call, serial: string): void {
  takeDevice(cloud, call.organizationId, serial);
  const row = rowOf(cloud, call, serial);
  const { mac = "", model = "", productType = "" } = row ?? {};
  const device: JsonObject = {
    name: null,
    lat: 0,
    lng: 0,
    address: "",
    notes: "",
    tags: productType === "wireless" ? ["recently-added"] : [],
    networkId: call.ids["networkId"] ?? "",
    serial,
    model,
    mac,
    lanIp: null,
    firmware: "Not running configured version",
    productType,
    floorPlanId: null,
    url: `https://n1.meraki.com/n/manage/nodes/new_list/${serial}`,
    details: [],
    configurationUpdatedAt: new Date(cloud.clock.now()).toISOString(),
  };
  cloud.store.set(`/devices/${serial}`, device, `/organizations/${call.organizationId}/devices`);
}

function rowOf(cloud: Cloud, call: Call, serial: string): JsonObject | undefined {
  return cloud.store.get(`/organizations/${call.organizationId}/inventory/devices/${serial}`);
}
