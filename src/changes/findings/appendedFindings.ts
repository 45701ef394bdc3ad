import { appendedAt, appendedItem } from "../appended.ts";
import type { DraftInput } from "../draftInput.ts";
import type { Finding } from "./findings.ts";
import { isList, sameJson, type Json } from "../json/json.ts";

/** What a draft did to the item that Dashboard appends: edited (it would be sent), or moved or deleted (to no effect). */
export function appendedFindings({ draft, live, rules }: DraftInput): Finding[] {
  const appended = rules.contract.appended;
  const list = appended && draft.get(appended.list);
  const before = appended && live.get(appended.list);
  const item = appendedItem(before, appended);
  if (!appended || !item || !isList(list) || !isList(before)) return [];
  const at = appendedAt(list, before, appended);
  const last = list.length - 1;
  if (at === last) return [];
  if (at !== undefined) return [moved(appended.list, at, last, item)];
  const edited = appendedItem(list, appended);
  const isOwn = before.some((other) => sameJson(other, edited));
  return edited && !isOwn
    ? [editedFinding(appended.list, last, item)]
    : [deleted(appended.list, list.length, item)];
}

function editedFinding(list: string, at: number, item: Json): Finding {
  const path = [list, at];
  return { code: "appended-item", grade: "warns", path, fix: [{ do: "set", path, json: item }] };
}

function moved(list: string, at: number, last: number, item: Json): Finding {
  const path = [list, at];
  return {
    code: "appended-item",
    grade: "informs",
    path,
    fix: [
      { do: "remove", path },
      { do: "insert", path: [list, last], json: item },
    ],
  };
}

function deleted(list: string, end: number, item: Json): Finding {
  const fix = [{ do: "insert" as const, path: [list, end], json: item }];
  return { code: "appended-item", grade: "informs", path: [list], fix };
}
