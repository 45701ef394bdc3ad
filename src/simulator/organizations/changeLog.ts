import { isTemplate } from "./inheritance.ts";
import { type Json, type JsonObject, textAt, writeJson } from "../json.ts";
import type { Clock } from "../serving/limits.ts";
import { ownerPath } from "../serving/paths.ts";
import type { Store } from "../store.ts";

export interface Change {
  readonly organizationId: string;
  readonly place: Place;
  readonly page: string;
  readonly label: string;
  readonly admin: JsonObject | undefined;
  readonly before: Json;
  readonly after: Json;
}

/** The network and the SSID that a row names; null where a change concerns none. */
export interface Place {
  readonly networkName: Json;
  readonly networkId: Json;
  readonly networkUrl: Json;
  readonly ssidName: Json;
  readonly ssidNumber: Json;
}

/** Who changed what: one row for each write and each edit of another person, values as JSON text. */
export interface ChangeLog {
  add(change: Change): void;
  of(organizationId: string): readonly JsonObject[];
}

export function createChangeLog(clock: Clock): ChangeLog {
  const rows = new Map<string, JsonObject[]>();
  let count = 0;
  return {
    add(change) {
      count += 1;
      const row = { ts: timestamp(clock.now(), count), ...rowOf(change) };
      const known = rows.get(change.organizationId);
      if (known === undefined) rows.set(change.organizationId, [row]);
      else known.push(row);
    },
    of: (organizationId) => rows.get(organizationId) ?? [],
  };
}

/** Where a path is. To be asked before and after a write: what is deleted has no place, what is made had none. */
export function placeOf(store: Store, path: string): Place | undefined {
  const owner = store.get(ownerPath(path));
  const networkId = textAt(owner, "networkId") || (path.startsWith("/networks/") ? textAt(owner, "id") : "");
  const network = networkOrTemplate(store, networkId);
  const [ssidPath] = /^\/networks\/[^/]+\/wireless\/ssids\/[^/]+/.exec(path) ?? [];
  const ssid = ssidPath === undefined ? undefined : store.get(ssidPath);
  if (network === undefined) return undefined;
  return {
    networkName: network["name"] ?? null,
    networkId: network["id"] ?? null,
    networkUrl: network["url"] ?? null,
    ssidName: ssid?.["name"] ?? null,
    ssidNumber: ssid?.["number"] ?? null,
  };
}

/** A change of a template's settings names the template where others name the network. */
function networkOrTemplate(store: Store, id: string): JsonObject | undefined {
  const document = store.get(`/networks/${id}`);
  return isTemplate(document)
    ? store.get(`/organizations/${textAt(document, "organizationId")}/configTemplates/${id}`)
    : document;
}

export const noPlace: Place = {
  networkName: null,
  networkId: null,
  networkUrl: null,
  ssidName: null,
  ssidNumber: null,
};

function rowOf({ admin, place, page, label, before, after }: Change): JsonObject {
  return {
    adminName: admin?.["name"] ?? null,
    adminEmail: admin?.["email"] ?? null,
    adminId: admin?.["id"] ?? null,
    ...place,
    page,
    label,
    oldValue: writeJson(before),
    newValue: writeJson(after),
  };
}

/** Microseconds hold the row's number, so that no two rows share a time and pages can begin after any of them. */
function timestamp(now: number, count: number): string {
  return new Date(now).toISOString().replace("Z", `${String(count % 1000).padStart(3, "0")}Z`);
}
