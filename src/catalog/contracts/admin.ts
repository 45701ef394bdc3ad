import type { WriteContract } from "../contract.ts";

export const adminContract: WriteContract = {
  send: "whole",
  omitted: "unknown",
  evidence: {
    from: "assumed",
    source: "documented to revert in general; no statement about updateOrganizationAdmin",
  },
  lists: { tags: { by: "key", key: "tag" }, networks: { by: "key", key: "id" } },
};
