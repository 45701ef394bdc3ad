import type { WriteContract } from "../contract.ts";

export const accessPolicyContract: WriteContract = {
  send: "whole",
  omitted: "unknown",
  evidence: {
    from: "assumed",
    source: "documented to revert in general; no statement about updateNetworkSwitchAccessPolicy",
  },
  lists: {
    radiusServers: { by: "key", key: "serverId" },
    radiusAccountingServers: { by: "key", key: "serverId" },
    urlRedirectWalledGardenRanges: { by: "set" },
  },
  governs: {
    hostMode: {
      fields: ["accessPolicyType", "voiceVlanClients", "radius"],
      evidence: {
        from: "description",
        source:
          "updateNetworkSwitchAccessPolicy: automatically set where hostMode is Multi-Domain, null in Multi-Auth",
      },
    },
  },
  dangers: [
    {
      at: "radiusServers",
      to: "[]",
      grade: "warns",
      harm: "changes-who-checks",
      evidence: {
        from: "description",
        source: "updateNetworkSwitchAccessPolicy: an empty array enables Meraki Authentication",
      },
    },
  ],
};
