import type { WriteContract } from "../contract.ts";

export const policyObjectGroupContract: WriteContract = {
  send: "whole",
  omitted: "unknown",
  evidence: {
    from: "assumed",
    source: "documented to revert in general; no statement about updateOrganizationPolicyObjectsGroup",
  },
  lists: { objectIds: { by: "set" }, networkIds: { by: "set" } },
  rewrites: {
    "objectIds[]": {
      as: "text",
      evidence: {
        from: "description",
        source:
          "getOrganizationPolicyObjectsGroup answers integers, updateOrganizationPolicyObjectsGroup takes strings",
      },
    },
  },
};
