import { patternOf } from "../../catalog/pattern.ts";
import { appendedItem } from "../appended.ts";
import type { DraftInput } from "../draftInput.ts";
import type { Finding } from "./findings.ts";
import { isFields, isList, type Fields, type Json, type Path } from "../json/json.ts";
import { droppedItems } from "../pairing.ts";

/**
 * Items of a list that the draft lacks: it is replaced whole.
 * @param places where the items of `after` stand in the draft
 */
export function droppedItemFindings(
  before: readonly Json[],
  after: readonly Json[],
  places: readonly number[],
  path: Path,
  { rules }: DraftInput,
): Finding[] {
  const pattern = patternOf(path);
  return droppedItems(before, after, pattern, rules).map(({ item, at }) => {
    const place = places[at] ?? (places.at(-1) ?? -1) + 1;
    return {
      code: "dropped-item",
      grade: rules.identity(pattern).by === "set" ? "informs" : "warns",
      path,
      item,
      fix: [{ do: "insert", path: [...path, place], json: item }],
    };
  });
}

/** Entries of a map that the draft lacks: it is replaced whole, too. */
export function droppedEntries(draft: Fields, live: Fields | undefined, path: Path): Finding[] {
  const gone = [...(live ?? [])].filter(([key]) => !draft.has(key));
  return gone.map(([key, item]) => ({
    code: "dropped-item",
    grade: "warns",
    path,
    key,
    item,
    fix: [{ do: "set", path: [...path, key], json: item }],
  }));
}

/** All that was in a list or an object that is none any more (`null`). The fix brings back the whole. */
export function droppedWhole(live: Json | undefined, path: Path, { rules }: DraftInput): Finding[] {
  const pattern = patternOf(path);
  const warning = { code: "dropped-item", grade: "warns", path } as const;
  if (isFields(live)) {
    const gone = [...live].filter(([key]) => !rules.readOnly(patternOf([...path, key])));
    return gone.map(([key, item]) => ({ ...warning, key, item, fix: [{ do: "set", path, json: live }] }));
  }
  if (!isList(live)) return [];
  const { appended } = rules.contract;
  const isOwn = appended?.list === pattern && appendedItem(live, appended) !== undefined;
  const items = isOwn ? live.slice(0, -1) : live;
  return items.map((item) => ({ ...warning, item, fix: [{ do: "set", path, json: live }] }));
}
