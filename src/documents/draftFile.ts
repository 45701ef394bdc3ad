import { hasTexts, isTextOrNothing } from "../connections/stored.ts";

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

/** Reads a draft's file. Undefined where it is not one: a damaged file must not stop the others. */
export function readDraft(content: string): Draft | undefined {
  try {
    return draftIn(JSON.parse(content));
  } catch {
    return undefined;
  }
}

function draftIn(stored: unknown): Draft | undefined {
  if (!hasTexts(stored, ["uri", "baseline", "savedAt"])) return undefined;
  const { version, uri, baseline, savedAt, text, revision, keptOver } = stored;
  if (version !== 1 || typeof revision !== "number") return undefined;
  if (!isTextOrNothing(text) || !isTextOrNothing(keptOver)) return undefined;
  return { uri, baseline, text, revision, savedAt, keptOver };
}

export function writeDraft(draft: Draft): string {
  return JSON.stringify({ version: 1, ...draft }, null, 1);
}
