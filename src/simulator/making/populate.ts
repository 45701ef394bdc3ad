import { people } from "../data/names.ts";
import { type JsonObject, textAt } from "../json.ts";
import { makeDevices } from "./makeDevices.ts";
import { makeInventory } from "../inventory/makeInventory.ts";
import { makeNetworks } from "./makeNetworks.ts";
import { makeTemplates } from "./makeTemplates.ts";
import { makeOrganization } from "./makeOrganization.ts";
import { createRandom, type Random } from "./random.ts";
import type { Store } from "../store.ts";

export interface WorldSize {
  readonly seed: number;
  readonly organizations: number;
  /** Networks and devices of the first organization; the others are small. */
  readonly networks: number;
  readonly devices: number;
}

/** The holder of a key that the simulator gives out, and in which organizations that person has which access. */
export interface KeyHolder {
  readonly name: string;
  readonly email: string;
  readonly orgAccess: string;
  readonly organizations: "all" | "first";
}

/** Fills the store with organizations, their admins, networks and devices. The same size and seed make the same world. */
export function populate(store: Store, size: WorldSize, holders: readonly KeyHolder[]): void {
  for (let index = 0; index < size.organizations; index += 1) {
    const random = createRandom(size.seed * 1000 + index);
    const organization = makeOrganization(index, size.organizations, random);
    const id = textAt(organization, "id");
    store.set(`/organizations/${id}`, organization);
    addAdmins(store, id, index, holders, random);
    const networks = makeNetworks(id, index, index === 0 ? size.networks : 3, random);
    for (const network of networks)
      store.set(`/networks/${textAt(network, "id")}`, network, `/organizations/${id}/networks`);
    if (index === 0) makeTemplates(store, id, networks);
    const devices = makeDevices(networks, index === 0 ? size.devices : 6, random);
    for (const device of devices)
      store.set(`/devices/${textAt(device, "serial")}`, device, `/organizations/${id}/devices`);
    makeInventory(store, id, index, random);
  }
}

function addAdmins(
  store: Store,
  organizationId: string,
  index: number,
  holders: readonly KeyHolder[],
  random: Random,
): void {
  const present = holders.filter((holder) => index === 0 || holder.organizations === "all");
  const others = people.map(([name, orgAccess, hasApiKey]) => ({
    name,
    orgAccess,
    hasApiKey,
    email: emailOf(name),
  }));
  const all = [...present.map((holder) => ({ ...holder, hasApiKey: true })), ...(index === 0 ? others : [])];
  for (const person of all) {
    const id = `${6468294964814}${random.text(5, "0123456789")}`;
    store.set(`/organizations/${organizationId}/admins/${id}`, admin(id, person));
  }
}

/** The admin that a person becomes who makes an organization. */
export function newAdmin(id: string, { name, email }: KeyHolder): JsonObject {
  return admin(id, { name, email, orgAccess: "full", hasApiKey: true });
}

function admin(
  id: string,
  person: { name: string; email: string; orgAccess: string; hasApiKey: boolean },
): JsonObject {
  return {
    id,
    name: person.name,
    email: person.email,
    orgAccess: person.orgAccess,
    accountStatus: "ok",
    twoFactorAuthEnabled: person.orgAccess === "full",
    hasApiKey: person.hasApiKey,
    lastActive: "2026-11-12T07:41:09Z",
    tags: person.orgAccess === "none" ? [{ tag: "guest-wifi", access: "guest-ambassador" }] : [],
    networks: [],
    authenticationMethod: "Email",
  };
}

function emailOf(name: string): string {
  return `${name.toLowerCase().replace(" ", ".")}@acme-hospitals.example`;
}
