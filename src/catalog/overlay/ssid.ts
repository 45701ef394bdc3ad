import type { Kind } from "../kind.ts";

/** The hard case: fields depend on the mode, secrets are not returned, some answers are refused. */
export const ssid: Kind = {
  id: "ssid",
  label: "SSID",
  plural: "SSIDs",
  icon: "broadcast",
  parent: "network",
  group: { label: "Wireless", product: "wireless" },
  path: "/networks/{networkId}/wireless/ssids/{number}",
  read: { operation: "getNetworkWirelessSsid", path: "/networks/{networkId}/wireless/ssids/{number}" },
  write: "updateNetworkWirelessSsid",
  list: {
    operation: "getNetworkWirelessSsids",
    path: "/networks/{networkId}/wireless/ssids",
    id: "number",
  },
  name: "name",
  number: "number",
  detail: "authMode",
  contract: {
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
  },
};
