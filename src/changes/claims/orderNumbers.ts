import { isOrderNumber, type Misfit, type PastedWord, readPasted } from "./pasted.ts";

/** What was found in a pasted text. */
export interface ClaimNumbers {
  /** In upper case, each once, in the order of the text. */
  readonly orders: readonly string[];
  /** How many words named an order that stood before. */
  readonly repeats: number;
  /** Other words of a mail or an invoice: named, and left out. */
  readonly others: readonly Misfit[];
}

/**
 * Finds order numbers in whatever people paste. Dashboard's own look like `4C1234567`, but no form is documented: where
 * none of that form is there, whatever else may be a number of an order is taken for one. Beside one of that form it is
 * more likely a customer's or an invoice's number.
 */
export function readClaimNumbers(pasted: string): ClaimNumbers {
  const words = readPasted(pasted);
  const sure = words.filter(({ text }) => isOrderNumber(text));
  const numbers = sure.length > 0 ? sure : words.filter(mayBeOrder);
  const orders = [...new Set(numbers.map(({ text }) => text))];
  const others = words.filter((word) => !numbers.includes(word)).map(misfitOf);
  return { orders, repeats: numbers.length - orders.length, others };
}

function misfitOf(word: PastedWord): Misfit {
  return { text: word.text, looksLike: word.looksLike ?? (mayBeOrder(word) ? "other-order" : "word") };
}

const fewestLetters = 6;

/** Long enough for an order, and neither a date nor an amount. */
function mayBeOrder({ text, looksLike }: PastedWord): boolean {
  if (looksLike !== undefined || dateOrAmount.some((pattern) => pattern.test(text))) return false;
  return (text.match(/[A-Z0-9]/g)?.length ?? 0) >= fewestLetters;
}

const dateOrAmount: readonly RegExp[] = [
  /^\d{4}[-./]\d{1,2}[-./]\d{1,2}$/,
  /^\d{1,2}[-./](?:\d{1,2}|[A-Z]{3,9})[-./]\d{2,4}$/,
  /^\d+(?:\.\d+)+(?:[A-Z]{3})?$/,
];
