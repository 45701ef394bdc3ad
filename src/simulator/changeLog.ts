import { type Json, type JsonObject, textAt, writeJson } from "./json.ts";
import type { Clock } from "./limits.ts";
import { ownerPath } from "./paths.ts";
import type { Store } from "./store.ts";

export interface Change {
  readonly organizationId: string;
  readonly path: string;
  readonly page: string;
  readonly label: string;
  readonly admin: JsonObject | undefined;
  readonly before: Json;
  readonly after: Json;
}

/** Who changed what: one row for each write and each edit of another person, values as JSON text. */
export interface ChangeLog {
  add(change: Change, store: Store): void;
  of(organizationId: string): readonly JsonObject[];
}

export function createChangeLog(clock: Clock): ChangeLog {
  const rows = new Map<string, JsonObject[]>();
  let count = 0;
  return {
    add(change, store) {
      count += 1;
      const row = { ts: timestamp(clock.now(), count), ...rowOf(change, store) };
      rows.set(change.organizationId, [...(rows.get(change.organizationId) ?? []), row]);
    },
    of: (organizationId) => rows.get(organizationId) ?? [],
  };
}

function rowOf(change: Change, store: Store): JsonObject {
  const owner = store.get(ownerPath(change.path));
  const networkId =
    textAt(owner, "networkId") || (change.path.startsWith("/networks/") ? textAt(owner, "id") : "");
  const network = store.get(`/networks/${networkId}`);
  const ssid = change.path.includes("/wireless/ssids/") ? store.get(change.path) : undefined;
  return {
    adminName: change.admin?.["name"] ?? null,
    adminEmail: change.admin?.["email"] ?? null,
    adminId: change.admin?.["id"] ?? null,
    networkName: network?.["name"] ?? null,
    networkId: network?.["id"] ?? null,
    networkUrl: network?.["url"] ?? null,
    ssidName: ssid?.["name"] ?? null,
    ssidNumber: ssid?.["number"] ?? null,
    page: change.page,
    label: change.label,
    oldValue: writeJson(change.before),
    newValue: writeJson(change.after),
  };
}

/** Microseconds hold the row's number, so that no two rows share a time and pages can begin after any of them. */
function timestamp(now: number, count: number): string {
  return new Date(now).toISOString().replace("Z", `${String(count % 1000).padStart(3, "0")}Z`);
}
