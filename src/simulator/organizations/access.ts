import { type Answer, failure } from "../serving/answers.ts";
import { objectAt, textAt } from "../json.ts";
import type { KeyHolder } from "../making/populate.ts";
import type { Store } from "../store.ts";

export type Right = "none" | "read" | "write";

/** Who a request comes from: only `Authorization: Bearer` counts, the old `X-Cisco-Meraki-API-Key` header does not. */
export function authenticate(
  authorization: string | undefined,
  keys: ReadonlyMap<string, KeyHolder>,
): KeyHolder | Answer {
  const [, key] = /^Bearer(?:\s+(\S*))?$/i.exec(authorization ?? "") ?? [undefined, undefined];
  if (authorization === undefined || !/^Bearer\b/i.test(authorization)) {
    return failure(401, ["No valid authentication method found"]);
  }
  if (key === undefined || key === "") return failure(401, ["Missing API key"]);
  return keys.get(key) ?? failure(401, ["Invalid API key"]);
}

/** What the admins list of an organization lets a person do there. With the API switched off: nothing. */
export function rightIn(store: Store, organizationId: string, holder: KeyHolder): Right {
  const isOpen = objectAt(store.get(`/organizations/${organizationId}`), "api")["enabled"] === true;
  return isOpen ? membership(store, organizationId, holder) : "none";
}

/** The same without regard to the API switch: the list of organizations names those with the API off, too. */
export function membership(store: Store, organizationId: string, holder: KeyHolder): Right {
  const admins = store.list(`/organizations/${organizationId}/admins`);
  const own = admins.find((admin) => textAt(admin, "email") === holder.email);
  return rights[textAt(own, "orgAccess")] ?? "none";
}

/** What a person may do that belongs to no organization: reading, and making a new one. */
export function rightAnywhere({ orgAccess }: KeyHolder): Right {
  return orgAccess === "full" ? "write" : "read";
}

const rights: Readonly<Record<string, Right>> = {
  full: "write",
  enterprise: "write",
  "read-only": "read",
  "camera-sensor": "read",
};
