import type { AppendedItem } from "../catalog/contract.ts";
import { isFields, isList, isScalar, sameJson, type Json } from "./json.ts";

/** The item that Dashboard appends to this list of its own accord, if its last one is that. */
export function appendedItem(live: Json | undefined, appended: AppendedItem | undefined): Json | undefined {
  const last = appended && isList(live) ? live.at(-1) : undefined;
  return appended && isFields(last) && isLike(last, appended) ? last : undefined;
}

/**
 * Position of the appended item in a draft's list. By position from the end, so that a rule of
 * a person's own that looks the same is sent (CiscoDevNet/terraform-provider-meraki#227).
 */
export function appendedAt(
  draft: readonly Json[],
  live: Json | undefined,
  appended: AppendedItem,
): number | undefined {
  const item = appendedItem(live, appended);
  if (!item) return undefined;
  const at = draft.findLastIndex((candidate) => sameJson(candidate, item));
  return at < 0 ? undefined : at;
}

function isLike(item: ReadonlyMap<string, Json>, appended: AppendedItem): boolean {
  return Object.entries(appended.like).every(([name, value]) => {
    const field = item.get(name);
    return isScalar(field) && field.value === value;
  });
}
