import { tokensInText, type Masker, type Secrets } from "./mask.ts";

/** How many equal secrets one document may hold: equal ones differ in the number of their occurrence. */
const mostOccurrences = 256;

/** Which occurrence of this literal the token stands for; undefined where it is a token of something else. */
export function occurrenceOf(masker: Masker, token: string, literal: string): number | undefined {
  for (let occurrence = 0; occurrence < mostOccurrences; occurrence += 1) {
    if (masker.token(literal, occurrence) === token) return occurrence;
  }
  return undefined;
}

/** A resource's text under another address, and the tokens that it now has for the secrets that are known. */
export interface Remasked {
  readonly text: string;
  /** Literals by their new token. */
  readonly secrets: Secrets;
}

/**
 * Gives a text that moves to another address the tokens of that address. A token whose secret nobody knows stays
 * as it is: it means nothing there, and the plan asks for the secret.
 * @param literals secrets that may stand behind the tokens
 */
export function remask(text: string, from: Masker, to: Masker, literals: readonly string[]): Remasked {
  const secrets = new Map<string, string>();
  let remasked = text;
  for (const token of tokensInText(text)) {
    for (const literal of new Set(literals)) {
      const occurrence = occurrenceOf(from, token, literal);
      if (occurrence === undefined) continue;
      const moved = to.token(literal, occurrence);
      secrets.set(moved, literal);
      remasked = remasked.replaceAll(token, moved);
    }
  }
  return { text: remasked, secrets };
}
