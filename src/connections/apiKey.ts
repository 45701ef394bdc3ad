/**
 * A pasted API key without what clipboards and documents add: spaces, line ends, byte order marks,
 * no-break and zero-width spaces, quotes. Its form is not checked: 40 hex digits are common, not promised.
 */
export function cleanApiKey(pasted: string): string {
  return pasted.replace(/[\s\p{Cc}\p{Cf}]/gu, "").replace(/^["'`“”‘’«»]+|["'`“”‘’«»]+$/g, "");
}

/** Can this be sent in a header? */
export function isSendable(key: string): boolean {
  return /^[\u0021-\u007e]+$/.test(key);
}
