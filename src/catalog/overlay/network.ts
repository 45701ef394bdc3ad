import type { Kind } from "../kind.ts";

export const network: Kind = {
  id: "network",
  label: "Network",
  plural: "Networks",
  icon: "globe",
  parent: "organization",
  opens: true,
  path: "/networks/{networkId}",
  read: { operation: "getNetwork", path: "/networks/{networkId}" },
  write: "updateNetwork",
  list: {
    operation: "getOrganizationNetworks",
    path: "/organizations/{organizationId}/networks",
    id: "id",
    perPage: 100_000,
  },
  name: "name",
  contract: {
    send: "whole",
    omitted: "unknown",
    evidence: {
      from: "assumed",
      source: "documented to revert in general; no statement about updateNetwork",
    },
    lists: { tags: { by: "set" }, productTypes: { by: "set" } },
  },
};
