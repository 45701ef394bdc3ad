import type { Kind } from "../kind.ts";

export const vlan: Kind = {
  id: "vlan",
  label: "VLAN",
  plural: "VLANs",
  icon: "type-hierarchy-sub",
  parent: "network",
  group: { label: "Appliance", product: "appliance" },
  path: "/networks/{networkId}/appliance/vlans/{vlanId}",
  read: { operation: "getNetworkApplianceVlan", path: "/networks/{networkId}/appliance/vlans/{vlanId}" },
  write: "updateNetworkApplianceVlan",
  list: {
    operation: "getNetworkApplianceVlans",
    path: "/networks/{networkId}/appliance/vlans",
    id: "id",
  },
  name: "name",
  number: "id",
  detail: "subnet",
  contract: {
    send: "whole",
    omitted: "reverts",
    evidence: {
      from: "documentation",
      source: "Dashboard API overview: a PUT should specify all fields, omitted ones revert to their default",
    },
    fields: {
      "ipv6.prefixAssignments[].disabled": {
        writeOnly: true,
        supplied: "false",
        evidence: { from: "issue", source: "CiscoDevNet/terraform-provider-meraki#121" },
      },
    },
    lists: {
      reservedIpRanges: { by: "key", key: "start" },
      dhcpOptions: { by: "key", key: "code" },
      dhcpRelayServerIps: { by: "position" },
      "ipv6.prefixAssignments": { by: "position" },
    },
  },
};
