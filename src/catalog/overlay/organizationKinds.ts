import type { Kind } from "../kind.ts";

/** Organizations, and what belongs to one as a whole. */
export const organizationKinds = {
  organization: {
    id: "organization",
    label: "Organization",
    plural: "Organizations",
    icon: "organization",
    opens: true,
    path: "/organizations/{organizationId}",
    readOnly: true,
    list: { id: "id", perPage: 9000 },
    name: "name",
  },
  admin: {
    id: "admin",
    label: "Admin",
    plural: "Admins",
    icon: "account",
    parent: "organization",
    path: "/organizations/{organizationId}/admins/{adminId}",
    picked: true,
    list: { id: "id", search: {} },
    name: "name",
    alias: "email",
    detail: "orgAccess",
  },
} as const satisfies Record<string, Kind>;
