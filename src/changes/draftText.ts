import { parseJson, type Parsed } from "./json/json.ts";
import { isTooLong } from "./json/tooLong.ts";

/** Parses a draft: strict JSON of a length that a resource may have. */
export function parseDraft(text: string): Parsed {
  return isTooLong(text) ? { ok: false, offset: 0, problem: "too-long" } : parseJson(text);
}
