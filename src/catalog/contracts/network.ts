import type { WriteContract } from "../contract.ts";

export const networkContract: WriteContract = {
  send: "whole",
  omitted: "unknown",
  evidence: {
    from: "assumed",
    source: "documented to revert in general; no statement about updateNetwork",
  },
  lists: { tags: { by: "set" }, productTypes: { by: "set" } },
};
