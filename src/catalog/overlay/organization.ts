import type { Kind } from "../kind.ts";

/** Read-only here: its PUT can switch off the API for everybody. */
export const organization: Kind = {
  id: "organization",
  label: "Organization",
  plural: "Organizations",
  icon: "organization",
  opens: true,
  path: "/organizations/{organizationId}",
  read: { operation: "getOrganization", path: "/organizations/{organizationId}" },
  list: { operation: "getOrganizations", path: "/organizations", id: "id", perPage: 9000 },
  name: "name",
};
