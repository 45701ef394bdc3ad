import type { WriteContract } from "../contract.ts";

export const vlanContract: WriteContract = {
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
};
