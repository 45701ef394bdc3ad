import type { WriteContract } from "../contract.ts";

export const vlanSettingsContract: WriteContract = {
  send: "whole",
  omitted: "unknown",
  evidence: { from: "assumed", source: "no statement about a PUT that leaves its only field out" },
  dangers: [
    {
      at: "vlansEnabled",
      to: "false",
      grade: "warns",
      harm: "retires-vlans",
      evidence: {
        from: "documentation",
        source: 'every VLAN operation then answers 400 "VLANs are not enabled for this network"',
      },
    },
  ],
};
