import { type Misfit, readPasted } from "./pasted.ts";

/** What was found in a pasted text. */
export interface ClaimNumbers {
  /** In upper case, each once, in the order of the text. */
  readonly orders: readonly string[];
  /** How many words named an order that stood before. */
  readonly repeats: number;
  readonly refused: readonly Misfit[];
}

/**
 * Finds order numbers in whatever people paste. Dashboard's own look like `4C1234567`, but no form is documented, so a
 * word passes unless it is clearly something else.
 */
export function readClaimNumbers(pasted: string): ClaimNumbers {
  const words = readPasted(pasted);
  const numbers = words.filter(({ looksLike }) => looksLike === undefined).map(({ text }) => text);
  const orders = [...new Set(numbers)];
  const refused = words.flatMap(({ text, looksLike }) =>
    looksLike === undefined ? [] : [{ text, looksLike }],
  );
  return { orders, repeats: numbers.length - orders.length, refused };
}
