import { parseDraft } from "../changes/draftText.ts";
import { readJson, sameJson } from "../changes/json/json.ts";

/** A text that says the same as its baseline is no draft, however it is spaced. */
export function isSameDocument(text: string, baseline: string): boolean {
  const parsed = parseDraft(text);
  return parsed.ok && baseline !== "" && sameJson(parsed.json, readJson(baseline));
}
