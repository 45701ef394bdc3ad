import type { AppendedItem } from "../catalog/contract.ts";
import { equalEnds } from "./json/difference.ts";
import { isFields, isList, isScalar, sameJson, type Json } from "./json/json.ts";

/** The item that Dashboard appends to this list of its own accord, if its last one is that. */
export function appendedItem(live: Json | undefined, appended: AppendedItem | undefined): Json | undefined {
  const last = appended && isList(live) ? live.at(-1) : undefined;
  return appended && isFields(last) && isLike(last, appended) ? last : undefined;
}

/**
 * Position of the appended item in a draft's list, or undefined where it was deleted or edited.
 * By position, not by content: a rule of a person's own that looks the same is theirs, is sent,
 * and is never taken for it (CiscoDevNet/terraform-provider-meraki#227).
 */
export function appendedAt(
  draft: readonly Json[],
  live: Json | undefined,
  appended: AppendedItem,
): number | undefined {
  const item = appendedItem(live, appended);
  if (!item || !isList(live)) return undefined;
  if (sameJson(draft.at(-1), item)) return draft.length - 1;
  const isAlike = (other: Json): boolean => sameJson(other, item);
  if (draft.filter(isAlike).length < live.filter(isAlike).length) return undefined;
  const { head } = equalEnds(live.slice(0, -1), draft);
  return draft.findIndex((other, at) => at >= head && isAlike(other));
}

/** The list without the item at this position, if there is one. */
export function withoutItem(list: readonly Json[], at: number | undefined): readonly Json[] {
  return at === undefined ? list : list.toSpliced(at, 1);
}

function isLike(item: ReadonlyMap<string, Json>, appended: AppendedItem): boolean {
  return Object.entries(appended.like).every(([name, value]) => {
    const field = item.get(name);
    return isScalar(field) && field.value === value;
  });
}
