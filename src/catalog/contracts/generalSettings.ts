import type { WriteContract } from "../contract.ts";

export const generalSettingsContract: WriteContract = {
  send: "whole",
  omitted: "unknown",
  evidence: {
    from: "assumed",
    source: "documented to revert in general; no statement about updateNetworkSettings",
  },
  fields: {
    localStatusPageEnabled: {
      fallback: "true",
      evidence: { from: "description", source: "updateNetworkSettings: optional, defaults to true" },
    },
    "localStatusPage.authentication.password": {
      nullClears: true,
      evidence: { from: "description", source: "updateNetworkSettings: null clears the password" },
    },
  },
};
