import type { FieldContract, WriteContract } from "../contract.ts";

/** A password is set where one is given; it is never answered. */
const password: FieldContract = {
  omitted: "keeps",
  evidence: {
    from: "description",
    source: "updateOrganizationSnmp: passwords must be at least 8 characters if specified",
  },
};

export const snmpContract: WriteContract = {
  send: "whole",
  omitted: "unknown",
  evidence: {
    from: "assumed",
    source: "documented to revert in general; no statement about updateOrganizationSnmp",
  },
  fields: { v3AuthPass: password, v3PrivPass: password },
  lists: { peerIps: { by: "set" } },
};
