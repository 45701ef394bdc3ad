import type { WriteContract } from "../contract.ts";

/** Values of `orgAccess`, from the most to the least. */
const ranks = ["full", "enterprise", "read-only", "camera-sensor", "none"];

export const adminContract: WriteContract = {
  send: "whole",
  omitted: "unknown",
  evidence: {
    from: "assumed",
    source: "documented to revert in general; no statement about updateOrganizationAdmin",
  },
  guards: [
    {
      of: "last",
      field: "orgAccess",
      ranks,
      grade: "blocks",
      harm: "leaves-nobody-in-charge",
      perhaps: "may-leave-nobody-in-charge",
      unready: { field: "accountStatus", unless: "ok", harm: "leaves-nobody-ready" },
      evidence: {
        from: "documentation",
        source:
          "Dashboard API overview: clients cannot remove the last admin with full organization write access",
      },
    },
    {
      of: "oneself",
      by: "email",
      field: "orgAccess",
      ranks,
      grade: "warns",
      harm: "lowers-oneself",
      perhaps: "may-lower-oneself",
      evidence: {
        from: "documentation",
        source: "Dashboard API overview: the creating admin may be removed once there are others",
      },
    },
  ],
  lists: { tags: { by: "key", key: "tag" }, networks: { by: "key", key: "id" } },
};
