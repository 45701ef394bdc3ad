import type { ClaimQuestion } from "./claimQuestion.ts";
import { longestLine, namedLines, windowLine } from "./claimQuestion.ts";
import { capital, counted } from "./claimWords.ts";
import type { StockWords } from "./stockWords.ts";

/** What an action is about to be done to. */
export interface StockOccasion {
  /** connection › organization › network */
  readonly place: string;
  readonly organization: string;
  /** The network's name, or the organization's. */
  readonly where: string;
  /** As they are shown. */
  readonly things: readonly string[];
  /** Why others were left out: nothing is to be done to them. */
  readonly leftOut: readonly string[];
  /** Claims that count against the limit; 0 where none does. */
  readonly claims?: number;
  /** What else there is to know; short lines. */
  readonly remarks?: readonly string[];
}

/** The last question before an action: where, what, and what cannot be taken back. */
export function stockQuestion(words: StockWords, occasion: StockOccasion): ClaimQuestion {
  const { place, organization, where, things, leftOut, claims = 0, remarks = [] } = occasion;
  const { verb, noun, towards, effect } = words;
  return {
    message: `${verb} ${counted(things.length, noun)} ${towards} ${where}?`,
    lines: [
      place,
      ...namedLines(things),
      ...effect(organization, things.length),
      ...remarks,
      ...leftOutLine(leftOut),
      ...windowLine(claims),
    ],
    button: `${verb} ${counted(things.length, capital(noun))}`,
  };
}

/** With the reason, where there is one for all of them that fits a line. */
function leftOutLine(reasons: readonly string[]): readonly string[] {
  if (reasons.length === 0) return [];
  const line = `${reasons.length} left out: ${reasons[0]}.`;
  return new Set(reasons).size === 1 && line.length <= longestLine ? [line] : [`${reasons.length} left out.`];
}

/** The other button where several devices are added: a refused one then keeps all others out. */
export const allOrNone = "Add All or None";
export const eachForItself = "Each for itself: a refused one stops no other.";
