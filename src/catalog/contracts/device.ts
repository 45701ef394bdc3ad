import type { WriteContract } from "../contract.ts";

export const deviceContract: WriteContract = {
  send: "changed",
  omitted: "keeps",
  evidence: {
    from: "issue",
    source: "CiscoDevNet/terraform-provider-meraki#212: an omitted field of a device is a no-op",
  },
  lists: { tags: { by: "set" } },
};
