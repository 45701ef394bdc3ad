import { created, failure, noContent, notFound } from "../serving/answers.ts";
import type { Handle } from "../serving/calls.ts";
import type { Cloud } from "../cloud.ts";
import { type JsonObject, objectAt, textAt } from "../json.ts";
import { newAdmin } from "../making/populate.ts";
import { shown } from "../resources.ts";

/** POST: makes an empty organization; whoever made it is its one admin, with full access. */
export const createOrganization: Handle = (cloud, call) => {
  const name = textAt(call.body, "name");
  const error = nameError(call.body["name"] !== undefined, name);
  if (error !== undefined) return failure(400, [error]);
  const organization = made(cloud, name, call.body);
  const path = `/organizations/${textAt(organization, "id")}`;
  const adminId = `646829496482${String(cloud.nextNumber()).padStart(6, "0")}`;
  cloud.store.set(path, organization);
  cloud.store.set(`${path}/admins/${adminId}`, newAdmin(adminId, call.holder));
  return created(shown(cloud, "/organizations/{organizationId}", organization));
};

/** DELETE: only of what is empty (Meraki documentation, Deleting an Organization). */
export const deleteOrganization: Handle = (cloud, call) => {
  const organization = cloud.store.get(call.path);
  if (organization === undefined) return notFound(call.path);
  const errors = obstacles(cloud, call.path);
  if (errors.length > 0) return failure(400, errors);
  for (const admin of cloud.store.list(`${call.path}/admins`))
    cloud.store.delete(`${call.path}/admins/${textAt(admin, "id")}`);
  cloud.store.delete(call.path);
  return noContent;
};

const longestName = 127;

function nameError(isGiven: boolean, name: string): string | undefined {
  if (!isGiven) return "Missing required parameter 'name'";
  if (name.trim() === "") return "Name can't be blank";
  return name.length > longestName ? `Name is too long (maximum is ${longestName} characters)` : undefined;
}

function made(cloud: Cloud, name: string, body: JsonObject): JsonObject {
  return {
    id: `646829496481${String(cloud.nextNumber()).padStart(6, "0")}`,
    name,
    url: "https://n1.meraki.com/o/new/manage/organization/overview",
    api: { enabled: true },
    licensing: { model: "co-term" },
    cloud: { region: { name: "Europe", host: { name: "Germany" } } },
    management: { details: objectAt(body, "management")["details"] ?? [] },
    privacy: { byDefault: { enabled: false } },
  };
}

function obstacles(cloud: Cloud, path: string): string[] {
  const count = (collection: string): number => cloud.store.list(`${path}/${collection}`).length;
  return [
    ...(count("networks") > 0 ? ["Organization has networks"] : []),
    ...(count("configTemplates") > 0 ? ["Organization has configuration templates"] : []),
    ...(count("devices") + count("inventory/devices") > 0 ? ["Organization has devices"] : []),
    ...(count("licenses") + count("licensing/coterm/licenses") > 0
      ? ["Organization has active licenses"]
      : []),
    ...(count("admins") > 1 ? ["Organization has other administrators"] : []),
  ];
}
