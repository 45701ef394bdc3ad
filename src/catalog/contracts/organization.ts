import type { WriteContract } from "../contract.ts";

export const organizationContract: WriteContract = {
  send: "whole",
  omitted: "unknown",
  evidence: {
    from: "assumed",
    source: "documented to revert in general; no statement about updateOrganization",
  },
  lists: { "management.details": { by: "key", key: "name" } },
  dangers: [
    {
      at: "api.enabled",
      to: "false",
      grade: "warns",
      harm: "switches-api-off",
      evidence: {
        from: "description",
        source: "updateOrganization: api.enabled enables the access to the API",
      },
    },
  ],
};
