import { type Cloud, organizationOf, templateOf } from "../cloud.ts";
import { noPlace, placeOf } from "./changeLog.ts";
import { boundRefusal, heldPath } from "./inheritance.ts";
import { isObject, type JsonObject, listAt, textAt } from "../json.ts";
import { normalPath, ownerPath } from "../serving/paths.ts";
import { shown } from "../resources.ts";
import { returnToInventory } from "../inventory/stock.ts";
import { dropTemplate } from "./templates.ts";

/**
 * Another person changes fields of a document in Dashboard: no request, no checks, one row in the change log. A path
 * without a document gets one, so that a kind without a route can be planted. Throws where the owner is unknown.
 */
export function editByOther(cloud: Cloud, address: string, change: JsonObject): JsonObject {
  const path = normalPath(address);
  const current = cloud.store.get(path);
  if (cloud.store.get(ownerPath(path)) === undefined)
    throw new Error(`The simulator has nothing at ${ownerPath(path)}`);
  if (heldPath(cloud.store, path) !== path) throw new Error(boundRefusal);
  const next = { ...current, ...change };
  cloud.store.set(path, next);
  logEdit(cloud, path, current, next);
  return shown(cloud, templateOf(cloud, path), next);
}

/** Another person deletes it. The devices of a deleted network go back to the inventory. */
export function removeByOther(cloud: Cloud, address: string): void {
  const path = normalPath(address);
  const current = cloud.store.get(path);
  if (current === undefined) throw new Error(`The simulator has nothing at ${path}`);
  if (heldPath(cloud.store, path) !== path) throw new Error(boundRefusal);
  logEdit(cloud, path, current, undefined);
  if (path.startsWith("/networks/") && path === ownerPath(path)) releaseDevices(cloud, current);
  if (path.includes("/configTemplates/")) dropTemplate(cloud.store, path);
  cloud.store.delete(path);
}

/** A small change that somebody might make: a comment, a name, or a flag. */
export function plausibleChange(document: JsonObject): JsonObject {
  const [rule, ...others] = listAt(document, "rules");
  if (isObject(rule)) return { rules: [{ ...rule, comment: retouched(textAt(rule, "comment")) }, ...others] };
  if (typeof document["name"] === "string") return { name: retouched(document["name"]) };
  const flag = Object.entries(document).find(([, value]) => typeof value === "boolean");
  return flag === undefined ? { name: "Named by somebody else" } : { [flag[0]]: flag[1] !== true };
}

/** Done twice it is undone, so that a person can try conflicts over and over. */
function retouched(text: string): string {
  const suffix = " (edited)";
  return text.endsWith(suffix) ? text.slice(0, -suffix.length) : text + suffix;
}

function logEdit(
  cloud: Cloud,
  path: string,
  before: JsonObject | undefined,
  after: JsonObject | undefined,
): void {
  const organizationId = organizationOf(cloud.store, path) ?? "";
  const admins = cloud.store.list(`/organizations/${organizationId}/admins`);
  const template = templateOf(cloud, path);
  cloud.changes.add({
    organizationId,
    place: placeOf(cloud.store, path) ?? noPlace,
    page: "Dashboard",
    label: path.slice(ownerPath(path).length + 1) || "General",
    admin: admins.find((admin) => textAt(admin, "name") === "Nadia Rahimi") ?? admins[0],
    before: before === undefined ? null : shown(cloud, template, before),
    after: after === undefined ? null : shown(cloud, template, after),
  });
}

/** The devices of a network go back to the inventory. */
export function releaseDevices(cloud: Cloud, network: JsonObject): void {
  const organizationId = textAt(network, "organizationId");
  const devices = cloud.store.list(`/organizations/${organizationId}/devices`);
  for (const device of devices.filter((known) => known["networkId"] === network["id"])) {
    returnToInventory(cloud.store, organizationId, device);
  }
}
