import type { WriteContract } from "../contract.ts";

export const alertSettingsContract: WriteContract = {
  send: "whole",
  omitted: "unknown",
  evidence: {
    from: "assumed",
    source: "documented to revert in general; no statement about updateNetworkAlertsSettings",
  },
  lists: {
    alerts: { by: "key", key: "type" },
    "alerts[].alertDestinations.emails": { by: "set" },
    "alerts[].alertDestinations.smsNumbers": { by: "set" },
    "alerts[].alertDestinations.httpServerIds": { by: "set" },
    "alerts[].filters.conditions": { by: "position" },
    "alerts[].filters.serials": { by: "set" },
    "defaultDestinations.emails": { by: "set" },
    "defaultDestinations.httpServerIds": { by: "set" },
  },
};
