import { type Cloud, organizationOf } from "../cloud.ts";
import { orders } from "../data/orders.ts";
import { type JsonObject, textAt } from "../json.ts";
import { addToInventory, inUse, inventoryRow } from "./makeInventory.ts";
import type { Store } from "../store.ts";

/** The organization that has claimed a device; undefined where nobody has. */
export function ownerOf(cloud: Cloud, serial: string): string | undefined {
  const inNetwork = organizationOf(cloud.store, `/devices/${serial}`);
  if (inNetwork !== undefined) return inNetwork;
  return cloud.store
    .list("/organizations")
    .map((organization) => textAt(organization, "id"))
    .find((id) => cloud.store.get(`/organizations/${id}/inventory/devices/${serial}`) !== undefined);
}

/** The row of a device that nobody owns; undefined where there is none. */
export function unclaimedRow(cloud: Cloud, serial: string): JsonObject | undefined {
  const row = cloud.store.get(`/unclaimed/${serial}`) ?? shippedRow(serial);
  return ownerOf(cloud, serial) === undefined ? row : undefined;
}

/** Puts a device that nobody owns into an inventory; false where there is no such device. */
export function takeDevice(cloud: Cloud, organizationId: string, serial: string): boolean {
  const row = unclaimedRow(cloud, serial);
  if (row === undefined) return false;
  const claimedAt = new Date(cloud.clock.now()).toISOString();
  addToInventory(cloud.store, organizationId, { ...row, claimedAt });
  cloud.store.delete(`/unclaimed/${serial}`);
  return true;
}

/** Gives a device of an inventory away: from now on anybody may claim it. */
export function releaseDevice(cloud: Cloud, organizationId: string, serial: string): void {
  const path = `/organizations/${organizationId}/inventory/devices/${serial}`;
  const row = cloud.store.get(path);
  if (row !== undefined) cloud.store.set(`/unclaimed/${serial}`, { ...row, licenseExpirationDate: null });
  cloud.store.delete(path);
}

/** Takes a device out of its network, its settings with it; the organization keeps it. */
export function returnToInventory(store: Store, organizationId: string, device: JsonObject): void {
  const serial = textAt(device, "serial");
  const kept = store.get(`/organizations/${organizationId}/inventory/devices/${serial}`) ?? inUse(device);
  store.delete(`/devices/${serial}`);
  addToInventory(store, organizationId, { ...kept, name: null, networkId: null, tags: [] });
}

function shippedRow(serial: string): JsonObject | undefined {
  const order = orders.find(({ devices }) => devices.some((device) => device.serial === serial));
  const device = order?.devices.find((known) => known.serial === serial);
  return order && device && inventoryRow(order, device, "");
}
