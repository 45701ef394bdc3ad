/** Documents of Dashboard are at most a dozen levels deep; a parser that calls itself would run out of stack. */
export const deepestNesting = 200;

/** Where a text opens one bracket too many, or undefined. Also of text that is not JSON (yet). */
export function tooDeepAt(text: string, limit = deepestNesting): number | undefined {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') at = endOfString(text, at);
    else if (character === "{" || character === "[") depth += 1;
    else if (character === "}" || character === "]") depth -= 1;
    if (depth > limit) return at;
  }
  return undefined;
}

/** Position of the closing quote; a string that is never closed ends with its line. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"' && text[at] !== "\n") at += text[at] === "\\" ? 2 : 1;
  return at;
}
