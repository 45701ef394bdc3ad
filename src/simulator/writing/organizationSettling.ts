import { type Json, listAt } from "../json.ts";
import type { Settle } from "./settling.ts";

/** The name of the version 3 user is there while that version is on. */
export const settleSnmp: Settle = (next) => ({ ...next, peerIps: sorted(listAt(next, "peerIps")) });

/** Ids come back once each, in the order of their numbers. */
export const settlePolicyObject: Settle = (next) => ({
  ...next,
  groupIds: byNumber(listAt(next, "groupIds")),
});

export const settlePolicyObjectGroup: Settle = (next) => ({
  ...next,
  objectIds: byNumber(listAt(next, "objectIds")),
});

function sorted(items: readonly Json[]): Json[] {
  return [...new Set(items.map(String))].toSorted();
}

function byNumber(items: readonly Json[]): Json[] {
  const ids = [...new Set(items.map(String))];
  return ids.toSorted((left, right) => left.length - right.length || (left < right ? -1 : 1));
}
