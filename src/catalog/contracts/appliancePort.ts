import type { WriteContract } from "../contract.ts";
import { trunkDangers } from "./trunkDangers.ts";

export const appliancePortContract: WriteContract = {
  send: "whole",
  omitted: "unknown",
  evidence: {
    from: "assumed",
    source: "documented to revert in general; no statement about updateNetworkAppliancePort",
  },
  governs: {
    type: {
      fields: ["vlan", "allowedVlans", "accessPolicy", "dropUntaggedTraffic"],
      evidence: {
        from: "description",
        source:
          "updateNetworkAppliancePort: accessPolicy only on access ports, dropUntaggedTraffic on trunks",
      },
    },
  },
  dangers: [
    ...trunkDangers,
    {
      at: "enabled",
      to: "false",
      grade: "warns",
      harm: "cuts-off-port",
      evidence: { from: "description", source: "updateNetworkAppliancePort: enabled is the port's status" },
    },
  ],
};
