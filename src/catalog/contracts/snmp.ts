import type { WriteContract } from "../contract.ts";

export const snmpContract: WriteContract = {
  send: "whole",
  omitted: "unknown",
  evidence: {
    from: "assumed",
    source: "documented to revert in general; no statement about updateOrganizationSnmp",
  },
  lists: { peerIps: { by: "set" } },
  dangers: [
    {
      at: "peerIps",
      grade: "warns",
      harm: "cuts-off-monitoring",
      evidence: {
        from: "description",
        source: "updateOrganizationSnmp: the IPv4 addresses that are allowed to access the SNMP server",
      },
    },
  ],
};
