import * as z from "zod/mini";

/** What a draft is on disk. Secrets are not in it: tokens stand for them. */
export interface Draft {
  readonly uri: string;
  /** Masked text as it was when the draft began. */
  readonly baseline: string;
  /** Undefined while a person has typed but never saved: then only the baseline is kept. */
  readonly text: string | undefined;
  /** Another number with every save, whichever window made it; 0 before the first. */
  readonly revision: number;
  readonly savedAt: string;
  /** Live text that the person has seen in a conflict and decided to overwrite. */
  readonly keptOver: string | undefined;
}

const stored = z.object({
  version: z.literal(1),
  uri: z.string(),
  baseline: z.string(),
  text: z.optional(z.string()),
  revision: z.number(),
  savedAt: z.string(),
  keptOver: z.optional(z.string()),
});

/** Reads a draft's file. Undefined where it is not one: a damaged file must not stop the others. */
export function readDraft(content: string): Draft | undefined {
  try {
    const { version: _, ...draft } = stored.parse(JSON.parse(content));
    return { ...draft, text: draft.text, keptOver: draft.keptOver };
  } catch {
    return undefined;
  }
}

export function writeDraft(draft: Draft): string {
  return JSON.stringify({ version: 1, ...draft }, null, 1);
}
