import { isTooLong } from "./tooLong.ts";
import { deepestNesting } from "./tooDeep.ts";

/**
 * Is this a text that `parseDraft` takes? For marks on drafts, which are drawn before anything big is loaded:
 * the plan says exactly what is wrong with a text.
 */
export function isJson(text: string): boolean {
  if (isTooLong(text)) return false;
  try {
    JSON.parse(text);
    return isPlain(text);
  } catch {
    return false;
  }
}

/** Strings with a colon behind them are keys. */
const pieces = /("(?:[^"\\]|\\.)*")\s*(:?)|[{}[\]]/g;

/** Of text that is JSON: no key twice in one object, no bottomless nesting. */
function isPlain(text: string): boolean {
  const open: Set<string>[] = [];
  for (const [piece, string, colon] of text.matchAll(pieces)) {
    if (string !== undefined && colon === ":" && !isNew(open.at(-1), string)) return false;
    if (piece === "{" || piece === "[") open.push(new Set());
    if (piece === "}" || piece === "]") open.pop();
    if (open.length > deepestNesting) return false;
  }
  return true;
}

function isNew(keys: Set<string> | undefined, literal: string): boolean {
  const key = JSON.parse(literal) as string;
  if (!keys || keys.has(key)) return false;
  keys.add(key);
  return true;
}
