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
  const perLine = Math.max(1, Math.floor((longestLine + 2) / ((things[0]?.length ?? 0) + 2)));
  const named = things.slice(0, perLine * mostLines);
  const lines: string[] = [];
  for (let start = 0; start < named.length; start += perLine) {
    lines.push(named.slice(start, start + perLine).join(", "));
  }
  const more = things.length - named.length;
  return more > 0 ? [...lines, `and ${more} more`] : lines;
}

/** Five minutes for each full window before the last claim. */
export function windowLine(claims: number): readonly string[] {
  const minutes = Math.floor((claims - 1) / claimsInWindow) * 5;
  return minutes <= 0 ? [] : [`10 claims per 5 minutes: takes over ${minutes} minutes.`];
}
