/**
 * In UTF-16 units. The longest resources are firewall rules: some thousand of them are a megabyte. What is longer was
 * pasted by mistake, and looking for faults in it would keep everything else waiting.
 */
const longestDraft = 2_000_000;

/** Is this far longer than any resource? Then it is kept, and neither checked nor pushed. */
export function isTooLong(text: string): boolean {
  return text.length > longestDraft;
}
