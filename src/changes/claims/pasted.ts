/** What a pasted word looks like. */
export type Lookalike =
  | "order"
  /** A number of another form than Dashboard's own orders have. */
  | "other-order"
  | "serial"
  | "license"
  | "subscription"
  | "mac"
  | "api-key"
  | "word"
  | "garbage";

export interface PastedWord {
  /** In upper case. Not for display where it looks like an API key. */
  readonly text: string;
  /** Undefined: it may be an order number, whose form nobody documents. */
  readonly looksLike: Exclude<Lookalike, "order" | "other-order"> | undefined;
}

/** A word that is not what was asked for. */
export interface Misfit {
  readonly text: string;
  readonly looksLike: Lookalike;
}

/** The words in whatever people paste: mails, spreadsheet cells, lists. */
export function readPasted(pasted: string): readonly PastedWord[] {
  return wordsOf(pasted).map((text) => ({ text, looksLike: lookalikeOf(text) }));
}

/** A word where something else was asked for. Only what looks like Dashboard's own numbers is called an order. */
export function misfitOf({ text, looksLike }: PastedWord): Misfit {
  if (looksLike !== undefined) return { text, looksLike: looksLike === "garbage" ? "word" : looksLike };
  return { text, looksLike: isOrderNumber(text) ? "order" : "word" };
}

/** Whether it has the form that Dashboard's own order numbers have. Of any other form it may be a secret claim ID. */
export function isOrderNumber(text: string): boolean {
  return /^\d[A-Z]\d{7}$/.test(text);
}

/** In upper case and in compatibility forms: full-width letters, non-breaking spaces and hyphens come from office programs. */
export function plainText(pasted: string): string {
  return pasted.normalize("NFKC").replace(invisible, "").replace(dashes, "-").toUpperCase();
}

function wordsOf(pasted: string): string[] {
  return plainText(pasted)
    .split(separators)
    .map((word) => word.replace(/^[-.:!?/=_]+|[-.:!?/=_]+$/g, ""))
    .filter((word) => word !== "");
}

const invisible = /[\p{Cf}]/gu;
const dashes = /[\u2010-\u2015\u2212]/g;
const separators = /[\s\p{Cc},;|#*+&•·"'`´‘’‚“”„«»‹›<>()[\]{}]+/u;

function lookalikeOf(word: string): PastedWord["looksLike"] {
  const known = lookalikes.find(({ pattern }) => pattern.test(word));
  if (known) return known.looksLike;
  if (!/^[A-Z0-9._/-]{1,64}$/.test(word)) return "garbage";
  return /\d/.test(word) ? undefined : "word";
}

/** Serials begin with Q, license keys with Z; claim keys of subscriptions are longer; a MAC without separators is told from a number by its letters. */
const lookalikes: readonly {
  readonly looksLike: NonNullable<PastedWord["looksLike"]>;
  readonly pattern: RegExp;
}[] = [
  { looksLike: "api-key", pattern: /^[0-9A-F]{40}$/ },
  { looksLike: "subscription", pattern: /^[A-Z0-9]{5}(?:-[A-Z0-9]{5}){3}$/ },
  { looksLike: "serial", pattern: /^Q[A-Z0-9]{3}-?[A-Z0-9]{4}-?[A-Z0-9]{4}$/ },
  { looksLike: "license", pattern: /^Z[A-Z0-9]{3}-?[A-Z0-9]{4}-?[A-Z0-9]{4}$/ },
  { looksLike: "mac", pattern: /^[0-9A-F]{2}(?:[:-][0-9A-F]{2}){5}$/ },
  { looksLike: "mac", pattern: /^[0-9A-F]{4}(?:\.[0-9A-F]{4}){2}$/ },
  { looksLike: "mac", pattern: /^(?=.*[A-F])[0-9A-F]{12}$/ },
];
