import type { WriteContract } from "../contract.ts";

export const policyObjectContract: WriteContract = {
  send: "whole",
  omitted: "unknown",
  evidence: {
    from: "assumed",
    source: "documented to revert in general; no statement about updateOrganizationPolicyObject",
  },
  lists: { groupIds: { by: "set" }, networkIds: { by: "set" } },
};
