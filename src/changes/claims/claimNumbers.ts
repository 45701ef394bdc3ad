/** What a word that is no order number looks like. */
export type Lookalike = "serial" | "license" | "mac" | "api-key" | "word" | "garbage";

export interface NotAnOrder {
  /** As it was pasted, in upper case. Not for display where it looks like an API key. */
  readonly text: string;
  readonly looksLike: Lookalike;
}

/** What was found in a pasted text. */
export interface ClaimNumbers {
  /** In upper case, each once, in the order of the text. */
  readonly orders: readonly string[];
  /** How many words named an order that stood before. */
  readonly repeats: number;
  readonly refused: readonly NotAnOrder[];
}

/**
 * Finds order numbers in whatever people paste: mails, spreadsheet cells, lists. Dashboard's own look like `4C1234567`,
 * but no form is documented, so a word passes unless it is clearly something else.
 */
export function readClaimNumbers(pasted: string): ClaimNumbers {
  const words = wordsOf(pasted).map((text) => ({ text, looksLike: lookalikeOf(text) }));
  const numbers = words.filter(({ looksLike }) => looksLike === undefined).map(({ text }) => text);
  const orders = [...new Set(numbers)];
  const refused = words.flatMap(({ text, looksLike }) =>
    looksLike === undefined ? [] : [{ text, looksLike }],
  );
  return { orders, repeats: numbers.length - orders.length, refused };
}

/** Compatibility forms first: full-width letters, non-breaking spaces and hyphens come from office programs. */
function wordsOf(pasted: string): string[] {
  return pasted
    .normalize("NFKC")
    .replace(invisible, "")
    .replace(dashes, "-")
    .toUpperCase()
    .split(separators)
    .map((word) => word.replace(/^[-.:!?]+|[-.:!?]+$/g, ""))
    .filter((word) => word !== "");
}

const invisible = /[\p{Cf}]/gu;
const dashes = /[\u2010-\u2015\u2212]/g;
const separators = /[\s\p{Cc},;|#*+&•·"'`´‘’‚“”„«»‹›<>()[\]{}]+/u;

function lookalikeOf(word: string): Lookalike | undefined {
  const known = lookalikes.find(({ pattern }) => pattern.test(word));
  if (known) return known.looksLike;
  if (!/^[A-Z0-9._/-]{1,64}$/.test(word)) return "garbage";
  return /\d/.test(word) ? undefined : "word";
}

/** Serials begin with Q, licence keys with Z2; a MAC without separators is told from a number by its letters. */
const lookalikes: readonly { readonly looksLike: Lookalike; readonly pattern: RegExp }[] = [
  { looksLike: "api-key", pattern: /^[0-9A-F]{40}$/ },
  { looksLike: "serial", pattern: /^Q[A-Z0-9]{3}-?[A-Z0-9]{4}-?[A-Z0-9]{4}$/ },
  { looksLike: "license", pattern: /^Z[A-Z0-9]{3}-?[A-Z0-9]{4}-?[A-Z0-9]{4}$/ },
  { looksLike: "mac", pattern: /^[0-9A-F]{2}(?:[:-][0-9A-F]{2}){5}$/ },
  { looksLike: "mac", pattern: /^[0-9A-F]{4}(?:\.[0-9A-F]{4}){2}$/ },
  { looksLike: "mac", pattern: /^(?=.*[A-F])[0-9A-F]{12}$/ },
];
