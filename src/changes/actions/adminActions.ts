import type { ActionPlan, ListPlace } from "./action.ts";
import type { ActionFinding } from "./actionFindings.ts";
import { grantFields, needsNoGrants, type AdminAccess } from "./adminAccess.ts";
import { nameFindings, sameName } from "./names.ts";
import type { KnownAdmin } from "./situation.ts";

/** Somebody who is to become an administrator. */
export interface Invitation {
  readonly name: string;
  readonly email: string;
  readonly access: AdminAccess;
}

/** The plan that invites an administrator to an organization that has these already. */
export function planNewAdmin(
  organization: string,
  invitation: Invitation,
  existing: readonly KnownAdmin[],
): ActionPlan {
  const { name, email, access } = invitation;
  const list = adminList(organization);
  const before = existing.map(({ id }) => id);
  return {
    deed: { do: "add-admin", ...invitation },
    action: {
      organization,
      template: list.template,
      ids: list.ids,
      body: JSON.stringify({ email, name, orgAccess: access.orgAccess, ...grantsOf(access) }),
      trace: { list, shows: { is: "made", field: "email", value: email, before } },
    },
    findings: [...emailFindings(email, existing), ...nameFindings(name), ...accessFindings(access)],
  };
}

/**
 * The plan that takes all access from an administrator.
 * @param self e-mail address of whoever the connection belongs to; undefined where that is not known
 */
export function planAdminRemoval(
  organization: string,
  admin: KnownAdmin,
  existing: readonly KnownAdmin[],
  self: string | undefined,
): ActionPlan {
  const { id, name, email, orgAccess, networks, tags } = admin;
  return {
    deed: { do: "remove-admin", name, email, orgAccess, networks, tags },
    action: {
      organization,
      template: "/organizations/{organizationId}/admins/{adminId}",
      ids: { organizationId: organization, adminId: id },
      body: undefined,
      trace: { list: adminList(organization), shows: { is: "gone", id } },
    },
    findings: [...lastFindings(admin, existing), ...selfFindings(admin, self)],
    typed: { what: "email", text: email },
  };
}

/** What stands against an e-mail address. */
export function emailFindings(
  email: string,
  existing: readonly Pick<KnownAdmin, "email">[],
): readonly ActionFinding[] {
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
    return [{ code: "not-an-email", grade: "blocks", text: email }];
  const same = existing.find((admin) => sameName(admin.email, email));
  return same ? [{ code: "admin-exists", grade: "blocks", email: same.email }] : [];
}

/** What stands against an access: nobody is invited to nothing. */
export function accessFindings({ orgAccess, networks, tags }: AdminAccess): readonly ActionFinding[] {
  if (orgAccess === "none" && networks.length + tags.length === 0)
    return [{ code: "no-access", grade: "blocks" }];
  return orgAccess === "full" ? [{ code: "gives-full-access", grade: "informs" }] : [];
}

/** Access to the whole organization includes its networks. */
function grantsOf(access: AdminAccess): Partial<ReturnType<typeof grantFields>> {
  if (needsNoGrants(access.orgAccess)) return {};
  const { networks, tags } = grantFields(access);
  return { ...(tags.length > 0 ? { tags } : {}), ...(networks.length > 0 ? { networks } : {}) };
}

/** Without anybody else Dashboard refuses it; with somebody who cannot sign in it does not. */
function lastFindings(admin: KnownAdmin, existing: readonly KnownAdmin[]): readonly ActionFinding[] {
  if (admin.orgAccess !== "full") return [];
  const others = existing.filter(({ id, orgAccess }) => orgAccess === "full" && id !== admin.id);
  if (others.length === 0) return [{ code: "last-full-admin", grade: "blocks" }];
  const isReady = others.some(({ status }) => status === "ok");
  const who = others.map(({ name, status }) => `${name} (${status})`);
  return isReady ? [] : [{ code: "others-not-ready", grade: "warns", who }];
}

function selfFindings({ email }: KnownAdmin, self: string | undefined): readonly ActionFinding[] {
  if (self === undefined) return [{ code: "perhaps-oneself", grade: "warns" }];
  return sameName(self, email) ? [{ code: "oneself", grade: "warns" }] : [];
}

/** The list of an organization's administrators. */
export function adminList(organization: string): ListPlace {
  return {
    organization,
    template: "/organizations/{organizationId}/admins",
    ids: { organizationId: organization },
  };
}
