import { type Misfit, misfitOf, type PastedWord, readPasted } from "./pasted.ts";

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

/** Finds serials in a paste that may hold whole rows of a spreadsheet. */
export function readSerials(pasted: string): PastedSerials {
  const words = readPasted(pasted);
  const found = words.filter(({ looksLike }) => looksLike === "serial").map(({ text }) => dashed(text));
  const serials = [...new Set(found)];
  const rest = words.filter(({ looksLike }) => looksLike !== "serial");
  const isBroken = ({ text, looksLike }: PastedWord): boolean =>
    looksLike !== "api-key" && almostSerial.test(text);
  return {
    serials,
    repeats: found.length - serials.length,
    broken: rest.filter(isBroken).map(({ text }) => text),
    others: rest.filter((word) => !isBroken(word)),
  };
}

/** License keys, where they were asked for. */
export interface PastedKeys {
  /** `Z2AB-CDEF-GHJK`, each once. Secrets. */
  readonly keys: readonly string[];
  readonly repeats: number;
  readonly refused: readonly Misfit[];
}

export function readLicenseKeys(pasted: string): PastedKeys {
  const words = readPasted(pasted);
  const found = words.filter(({ looksLike }) => looksLike === "license").map(({ text }) => dashed(text));
  const keys = [...new Set(found)];
  const refused = words.filter(({ looksLike }) => looksLike !== "license").map(misfitOf);
  return { keys, repeats: found.length - keys.length, refused };
}

/** A Q and a digit, with a dash after the first group or of about the right length. */
const almostSerial = /^Q(?=.*\d)(?:[A-Z0-9]{2,4}-[A-Z0-9-]+|[A-Z0-9]{9,13})$/;

function dashed(text: string): string {
  return text.replaceAll("-", "").replace(/^(.{4})(.{4})(.{4})$/, "$1-$2-$3");
}
