import type { WriteContract } from "../contract.ts";
import { admitting, onTrunk, portDangers, said } from "./portDangers.ts";

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
    ...portDangers,
    onTrunk(
      "dropUntaggedTraffic",
      "drops-native-vlan",
      said("updateNetworkAppliancePort: the trunk drops all untagged traffic, and needs no VLAN"),
      "true",
    ),
    ...admitting(
      "accessPolicy",
      ["8021x-radius", "mac-radius", "hybrid-radius", "access-manager"],
      "updateNetworkAppliancePort: policies of access ports; all but open ask who it is",
    ),
  ],
};
