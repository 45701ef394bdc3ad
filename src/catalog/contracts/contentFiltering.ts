import type { WriteContract } from "../contract.ts";

export const contentFilteringContract: WriteContract = {
  send: "whole",
  omitted: "unknown",
  evidence: {
    from: "assumed",
    source: "documented to revert in general; no statement about updateNetworkApplianceContentFiltering",
  },
  fields: {
    "blockedUrlCategories[].name": {
      readOnly: true,
      evidence: {
        from: "description",
        source: "updateNetworkApplianceContentFiltering takes the ids of categories alone",
      },
    },
  },
  rewrites: {
    "blockedUrlCategories[]": {
      as: "field",
      field: "id",
      evidence: {
        from: "description",
        source: "getNetworkApplianceContentFiltering answers objects, the PUT takes strings",
      },
    },
  },
  lists: {
    allowedUrlPatterns: { by: "set" },
    blockedUrlPatterns: { by: "set" },
    blockedUrlCategories: { by: "set" },
  },
};
