import { isFields, isList, sameJson, type Json } from "./json.ts";

/** A text that two values share exactly where `sameJson` calls them the same: to find one among thousands. */
export function jsonKey(json: Json): string {
  if (isList(json)) return `[${json.map(jsonKey).join()}]`;
  if (isFields(json)) {
    const fields = [...json].map(([name, value]) => `${JSON.stringify(name)}:${jsonKey(value)}`);
    return `{${fields.toSorted().join()}}`;
  }
  const plain = { literal: JSON.stringify(json.value), value: json.value };
  return sameJson(json, plain) ? plain.literal : json.literal;
}
