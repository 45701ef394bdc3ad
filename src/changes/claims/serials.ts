import { type Lookalike, misfitOf, type PastedWord, plainText, readPasted } from "./pasted.ts";

/** What was found where devices were asked for. */
export interface PastedSerials {
  /** `Q2AB-CDEF-GHJK`, each once, in the order of the text. */
  readonly serials: readonly string[];
  readonly repeats: number;
  /** Almost serials: a letter is missing or too many. They must be mended, or they would be forgotten in silence. */
  readonly broken: readonly string[];
  /** Other words of a spreadsheet or mail: named, and left out. */
  readonly others: readonly PastedWord[];
}

/** Finds serials in a paste that may hold whole rows of a spreadsheet, or labels with `S/N:` before the serial. */
export function readSerials(pasted: string): PastedSerials {
  const found: string[] = [];
  const broken: string[] = [];
  const rest = plainText(pasted)
    .replace(serialPattern, (text, dashed?: string, spaced?: string) => {
      const serial = dashed ?? spaced ?? "";
      if (!isSerial(serial, spaced !== undefined)) return text;
      found.push(dashedInFours(serial));
      return " ";
    })
    .replace(almostSpaced, (text) => {
      broken.push(text);
      return " ";
    });
  const words = readPasted(rest);
  const serials = [...new Set(found)];
  return {
    serials,
    repeats: found.length - serials.length,
    broken: [...broken, ...words.filter(isAlmostSerial).map(({ text }) => text)],
    others: words.filter((word) => !isAlmostSerial(word)),
  };
}

/** License keys, where they were asked for. */
export interface PastedKeys {
  /** `Z2AB-CDEF-GHJK`, each once. Secrets. */
  readonly keys: readonly string[];
  readonly repeats: number;
  readonly refused: readonly RefusedKey[];
}

/** A word that is no license key, without its text: where one letter is wrong, the rest of it is a secret. */
export interface RefusedKey {
  /** Which word of the paste, counted from 1. */
  readonly place: number;
  /** How many letters and digits it has. */
  readonly length: number;
  readonly looksLike: Lookalike;
}

export function readLicenseKeys(pasted: string): PastedKeys {
  const words = readPasted(pasted);
  const found = words
    .filter(({ looksLike }) => looksLike === "license")
    .map(({ text }) => dashedInFours(text));
  const keys = [...new Set(found)];
  const refused = words.flatMap((word, index) =>
    word.looksLike === "license"
      ? []
      : [{ place: index + 1, length: lettersIn(word.text), looksLike: misfitOf(word).looksLike }],
  );
  return { keys, repeats: found.length - keys.length, refused };
}

const label = String.raw`(?:(?<![A-Z0-9])(?:S\/N|SN|SERIAL)[ :=#.-]*)?`;
const before = String.raw`(?<![A-Z0-9])`;
const after = String.raw`(?![A-Z0-9]|[-_][A-Z0-9])`;
const dashedForm = "Q[A-Z0-9]{3}[-_]?[A-Z0-9]{4}[-_]?[A-Z0-9]{4}";
const spacedForm = "Q[A-Z0-9]{3} [A-Z0-9]{4} [A-Z0-9]{4}";
const serialPattern = new RegExp(`${label}${before}(?:(${dashedForm})|(${spacedForm}))${after}`, "g");

/** A letter missing or too many, in groups that stand apart. */
const almostSpaced = /(?<![A-Z0-9])Q(?=[A-Z0-9]*\d)[A-Z0-9]{3} [A-Z0-9]{3,5} [A-Z0-9]{3,5}(?![A-Z0-9-])/g;

/** Twelve letters without a gap may be a word, and so may three words of four letters: digits tell. */
function isSerial(text: string, isSpaced: boolean): boolean {
  const groups = text.split(" ").filter((group) => /\d/.test(group));
  if (isSpaced) return /^Q[A-Z]{0,2}\d/.test(text) || groups.length > 1;
  return /[-_\d]/.test(text);
}

/** A Q and a digit, in groups or in one piece of about the right length. */
function isAlmostSerial({ text, looksLike }: PastedWord): boolean {
  if (looksLike !== undefined && looksLike !== "serial" && looksLike !== "garbage") return false;
  const pieces = text.match(almostSerial) ?? [];
  return pieces.some((piece) => /\d/.test(piece) && lettersIn(piece) >= 8 && lettersIn(piece) <= 14);
}

const almostSerial =
  /(?<![A-Z0-9])Q(?:[A-Z0-9]{9,13}|(?:[A-Z0-9]{2,4}|[A-Z0-9]{6,8})(?:[-_][A-Z0-9]{3,9}){1,2})(?![A-Z0-9])/g;

function lettersIn(text: string): number {
  return text.match(/[A-Z0-9]/g)?.length ?? 0;
}

function dashedInFours(text: string): string {
  return text.replace(/[^A-Z0-9]/g, "").replace(/^(.{4})(.{4})(.{4})$/, "$1-$2-$3");
}
