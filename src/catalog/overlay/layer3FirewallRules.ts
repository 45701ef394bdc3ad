import type { Kind } from "../kind.ts";

export const layer3FirewallRules: Kind = {
  id: "l3rules",
  label: "L3 Firewall Rules",
  plural: "L3 Firewall Rules",
  icon: "shield",
  parent: "network",
  group: { label: "Appliance", product: "appliance" },
  path: "/networks/{networkId}/appliance/firewall/l3FirewallRules",
  read: {
    operation: "getNetworkApplianceFirewallL3FirewallRules",
    path: "/networks/{networkId}/appliance/firewall/l3FirewallRules",
  },
  write: "updateNetworkApplianceFirewallL3FirewallRules",
  contract: {
    send: "whole",
    omitted: "unknown",
    evidence: { from: "assumed", source: "no statement about a PUT without rules" },
    lists: { rules: { by: "position" } },
    appended: {
      list: "rules",
      like: { comment: "Default rule" },
      carries: { field: "syslogEnabled", as: "syslogDefaultRule" },
      evidence: {
        from: "description",
        source: "updateNetworkApplianceFirewallL3FirewallRules: rules do not include the default rule",
      },
    },
  },
};
