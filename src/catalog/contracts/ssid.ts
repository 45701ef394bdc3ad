import type { WriteContract } from "../contract.ts";

export const ssidContract: WriteContract = {
  send: "whole",
  omitted: "unknown",
  evidence: {
    from: "assumed",
    source: "documented to revert in general; practice differs by field and none is stated",
  },
  fields: {
    encryptionMode: {
      refuses: [
        {
          value: "wpa-eap",
          instead: "wpa",
          evidence: { from: "issue", source: "meraki/dashboard-api-python#124" },
        },
      ],
      evidence: {
        from: "description",
        source: "updateNetworkWirelessSsid: encryptionMode is valid for authMode psk only",
      },
    },
  },
  lists: {
    radiusServers: { by: "key", key: "id" },
    radiusAccountingServers: { by: "position" },
    availabilityTags: { by: "set" },
    walledGardenRanges: { by: "set" },
    apTagsAndVlanIds: { by: "position" },
  },
};
