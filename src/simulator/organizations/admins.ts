import { created, failure, noContent, notFound } from "../serving/answers.ts";
import type { Handle } from "../serving/calls.ts";
import type { Cloud } from "../cloud.ts";
import { fieldErrors } from "../writing/fieldErrors.ts";
import { choice, list, text } from "../writing/fields.ts";
import { isObject, type JsonObject, listAt, textAt } from "../json.ts";
import { refuseAdmin } from "../writing/refusals.ts";
import { putDocument, shown } from "../resources.ts";
import { seedOf } from "../making/random.ts";

/** POST: invites an admin. E-mail, name and access are required; nobody is invited twice. */
export const inviteAdmin: Handle = (cloud, call) => {
  const errors = invitationErrors(cloud, call.organizationId, call.body);
  if (errors.length > 0) return failure(400, errors);
  const email = textAt(call.body, "email");
  const id = `6468294964815${String(seedOf(email, 0) % 100_000).padStart(5, "0")}`;
  const admin = invited(id, call.body);
  cloud.store.set(`${call.path}/${id}`, admin);
  return created(shown(cloud, adminTemplate, admin));
};

/** PUT: the last full admin keeps full access, and networks must be those of the organization. */
export const changeAdmin: Handle = (cloud, call) => {
  const access = call.body["orgAccess"];
  if (access !== undefined && access !== "full" && isLastFullAdmin(cloud, call.path))
    return failure(400, [lastFull]);
  const errors = strangeNetworks(cloud, call.organizationId, call.body);
  return errors.length > 0 ? failure(400, errors) : putDocument(cloud, call);
};

/** DELETE: revokes an admin, but never the last full one. */
export const revokeAdmin: Handle = (cloud, call) => {
  const admin = cloud.store.get(call.path);
  if (admin === undefined) return notFound(call.path);
  if (isLastFullAdmin(cloud, call.path)) return failure(400, [lastFull]);
  cloud.store.delete(call.path);
  return noContent;
};

const adminTemplate = "/organizations/{organizationId}/admins/{adminId}";
const lastFull = "There must be at least one administrator with full organization access";

function invitationErrors(cloud: Cloud, organizationId: string, body: JsonObject): readonly string[] {
  const rules = {
    email: text(),
    name: text(),
    orgAccess: choice(["full", "read-only", "enterprise", "none"]),
    tags: list(["tag", "access"]),
    networks: list(["id", "access"]),
  };
  const missing = ["email", "name", "orgAccess"].filter((field) => body[field] === undefined);
  const known = cloud.store
    .list(`/organizations/${organizationId}/admins`)
    .map((admin) => textAt(admin, "email"));
  return [
    ...missing.map((field) => `Missing required parameter '${field}'`),
    ...fieldErrors(body, rules),
    ...refuseAdmin(body, body),
    ...strangeNetworks(cloud, organizationId, body),
    ...(known.includes(textAt(body, "email")) ? ["Email has already been taken"] : []),
  ];
}

function strangeNetworks(cloud: Cloud, organizationId: string, body: JsonObject): string[] {
  const ids = listAt(body, "networks").map((network) => (isObject(network) ? textAt(network, "id") : ""));
  return ids
    .filter((id) => textAt(cloud.store.get(`/networks/${id}`), "organizationId") !== organizationId)
    .map((id) => `Network '${id}' not found in this organization`);
}

function isLastFullAdmin(cloud: Cloud, path: string): boolean {
  const admin = cloud.store.get(path);
  const full = cloud.store
    .list(path.slice(0, path.lastIndexOf("/")))
    .filter((other) => other["orgAccess"] === "full");
  return full.length === 1 && full[0] === admin;
}

function invited(id: string, body: JsonObject): JsonObject {
  return {
    id,
    name: body["name"] ?? "",
    email: body["email"] ?? "",
    orgAccess: body["orgAccess"] ?? "none",
    accountStatus: "unverified",
    twoFactorAuthEnabled: false,
    hasApiKey: false,
    lastActive: "",
    tags: body["tags"] ?? [],
    networks: body["networks"] ?? [],
    authenticationMethod: "Email",
  };
}
