/** What the last question before a claim says. Lines are short: desktop dialogs do not scroll. */
export interface ClaimQuestion {
  readonly message: string;
  readonly lines: readonly string[];
  readonly button: string;
}

/** Longest line of a dialog that does not break on a desktop. */
export const longestLine = 48;
const mostLines = 2;
const claimsInWindow = 10;

/** Names as many things as fit two lines, and counts the others. */
export function namedLines(things: readonly string[]): readonly string[] {
  const lines: string[] = [];
  let named = 0;
  for (const thing of things) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + thing.length + 2 <= longestLine) {
      lines[lines.length - 1] = `${last}, ${thing}`;
    } else if (lines.length < mostLines) lines.push(thing);
    else break;
    named += 1;
  }
  const more = things.length - named;
  return more > 0 ? [...lines, `and ${more} more`] : lines;
}

/** Five minutes for each full window before the last claim. */
export function windowLine(claims: number): readonly string[] {
  const minutes = Math.floor((claims - 1) / claimsInWindow) * 5;
  return minutes <= 0 ? [] : [`10 claims per 5 minutes: takes over ${minutes} minutes.`];
}
