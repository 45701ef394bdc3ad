import type { Kind } from "../kind.ts";

/** There is no GET of one admin: it is picked from the list. */
export const admin: Kind = {
  id: "admin",
  label: "Admin",
  plural: "Admins",
  icon: "account",
  parent: "organization",
  path: "/organizations/{organizationId}/admins/{adminId}",
  read: {
    operation: "getOrganizationAdmins",
    path: "/organizations/{organizationId}/admins",
    pick: "id",
  },
  write: "updateOrganizationAdmin",
  list: {
    operation: "getOrganizationAdmins",
    path: "/organizations/{organizationId}/admins",
    id: "id",
  },
  name: "name",
  detail: "orgAccess",
  contract: {
    send: "whole",
    omitted: "unknown",
    evidence: {
      from: "assumed",
      source: "documented to revert in general; no statement about updateOrganizationAdmin",
    },
    lists: { tags: { by: "key", key: "tag" }, networks: { by: "key", key: "id" } },
  },
};
