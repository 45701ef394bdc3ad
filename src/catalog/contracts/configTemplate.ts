import type { WriteContract } from "../contract.ts";

export const configTemplateContract: WriteContract = {
  send: "whole",
  omitted: "unknown",
  evidence: {
    from: "assumed",
    source: "documented to revert in general; no statement about updateOrganizationConfigTemplate",
  },
  lists: { productTypes: { by: "set" } },
};
