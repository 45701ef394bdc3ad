import { ApiError } from "../../api/apiError.ts";
import { maskMarker, type Secrets } from "../secrets/mask.ts";

/** Shorter ones would blot out ordinary words, and are no secrets. */
const shortest = 4;

/** The same error with no secret in Dashboard's messages: a refusal may quote what it refuses. */
export function withoutSecrets(error: ApiError, secrets: Secrets): ApiError {
  const spellings = [...secrets.values()].flatMap(spellingsOf).filter(({ length }) => length >= shortest);
  const longestFirst = spellings.toSorted((left, right) => right.length - left.length);
  const { reason, method, path, status, requestId, fate, host, code } = error;
  const messages = error.messages.map((message) =>
    longestFirst.reduce((text, secret) => text.replaceAll(secret, maskMarker), message),
  );
  return new ApiError({ reason, method, path, status, messages, requestId, fate, host, code });
}

/** As it is, and as JSON escapes it. */
function spellingsOf(literal: string): readonly string[] {
  const value = String(JSON.parse(literal));
  const escaped = [literal, JSON.stringify(value)].map((text) => text.replace(/^"|"$/g, ""));
  return [...new Set([value, ...escaped])];
}
