import type { ListIdentity } from "../catalog/contract.ts";
import { equalEnds } from "./difference.ts";
import { isFields, isScalar, sameJson, type Json } from "./json.ts";

/** For each item of `after`: the item of `before` that it was, or undefined where it is new. */
export function pairItems(
  before: readonly Json[],
  after: readonly Json[],
  identity: ListIdentity,
): readonly (Json | undefined)[] {
  if (identity.by === "position") return pairByPosition(before, after);
  return after.map((item) => before.find((candidate) => isSameItem(candidate, item, identity)));
}

/** Items of `before` that `after` lacks, with their position in `before`. */
export function droppedItems(
  before: readonly Json[],
  after: readonly Json[],
  identity: ListIdentity,
): { readonly item: Json; readonly at: number }[] {
  const kept = new Set(pairItems(before, after, identity));
  return before.map((item, at) => ({ item, at })).filter(({ item }) => !kept.has(item));
}

function isSameItem(left: Json, right: Json, identity: ListIdentity): boolean {
  if (identity.by !== "key") return sameJson(left, right);
  const [one, other] = [left, right].map((item) => (isFields(item) ? item.get(identity.key) : undefined));
  return isScalar(one) && isScalar(other) && one.value === other.value;
}

/** Equal items pair wherever they stand; what is left pairs in order (a rule that was edited in place). */
function pairByPosition(before: readonly Json[], after: readonly Json[]): (Json | undefined)[] {
  const { head, tail } = equalEnds(before, after);
  const free = new Set(before.slice(head, before.length - tail));
  const last = after.length - tail;
  const pairs = after.map((item, at) => {
    if (at < head) return before[at];
    if (at >= last) return before[before.length - (after.length - at)];
    const equal = [...free].find((candidate) => sameJson(candidate, item));
    if (equal) free.delete(equal);
    return equal;
  });
  const rest = [...free].values();
  return pairs.map((pair) => pair ?? rest.next().value);
}
