import type { WriteContract } from "../contract.ts";

export const groupPolicyContract: WriteContract = {
  send: "whole",
  omitted: "unknown",
  evidence: {
    from: "assumed",
    source: "documented to revert in general; no statement about updateNetworkGroupPolicy",
  },
  fields: {
    name: {
      writeOnly: false,
      evidence: {
        from: "assumed",
        source: "Dashboard lists group policies by name; the description forgets it",
      },
    },
  },
  lists: {
    "firewallAndTrafficShaping.trafficShapingRules": { by: "position" },
    "firewallAndTrafficShaping.l3FirewallRules": { by: "position" },
    "firewallAndTrafficShaping.l7FirewallRules": { by: "position" },
    "contentFiltering.allowedUrlPatterns.patterns": { by: "set" },
    "contentFiltering.blockedUrlPatterns.patterns": { by: "set" },
    "contentFiltering.blockedUrlCategories.categories": { by: "set" },
    "bonjourForwarding.rules": { by: "position" },
    "bonjourForwarding.rules[].services": { by: "set" },
  },
};
