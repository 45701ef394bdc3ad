import type { WriteContract } from "../contract.ts";

export const webhookServerContract: WriteContract = {
  send: "whole",
  omitted: "unknown",
  evidence: {
    from: "assumed",
    source: "documented to revert in general; no statement about updateNetworkWebhooksHttpServer",
  },
};
