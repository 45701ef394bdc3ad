import type { WriteContract } from "../contract.ts";

export const layer3FirewallRulesContract: WriteContract = {
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
};
