import * as z from "zod/mini";
import type { Deviation } from "./verify.ts";
import { pathText, shortValue } from "./findingSentence.ts";

/** What one push did. Texts are masked: no secret is in a receipt. */
export interface Receipt {
  readonly id: string;
  readonly uri: string;
  /** connection › organization › network */
  readonly place: string;
  readonly at: string;
  /** `sent`: it was about to be sent, and what became of it is not known. `done`: Dashboard has it. */
  readonly state: "sent" | "done";
  /** Live before the push. */
  readonly before: string;
  /** The draft that was pushed. */
  readonly draft: string;
  /** What was sent, tokens in place of secrets. */
  readonly sent: string;
  /** Live after the push; undefined where it could not be read back. */
  readonly after: string | undefined;
  /** Sentences about fields that came out other than predicted. */
  readonly deviations: readonly string[];
  /** Paths of secrets that this push set: they cannot be taken back. */
  readonly secretsSet: readonly string[];
  /** The receipt that this push took back. */
  readonly undoes: string | undefined;
}

const stored = z.object({
  version: z.literal(1),
  id: z.string(),
  uri: z.string(),
  place: z.string(),
  at: z.string(),
  state: z.enum(["sent", "done"]),
  before: z.string(),
  draft: z.string(),
  sent: z.string(),
  after: z.optional(z.string()),
  deviations: z.array(z.string()),
  secretsSet: z.array(z.string()),
  undoes: z.optional(z.string()),
});

/** Reads a receipt's file; undefined where it is damaged. */
export function readReceipt(content: string): Receipt | undefined {
  try {
    const { version: _, ...receipt } = stored.parse(JSON.parse(content));
    return { ...receipt, after: receipt.after, undoes: receipt.undoes };
  } catch {
    return undefined;
  }
}

export function writeReceipt(receipt: Receipt): string {
  return JSON.stringify({ version: 1, ...receipt }, null, 1);
}

/** A field that came out other than predicted, in one sentence. */
export function deviationSentence({ path, sort, predicted, actual }: Deviation): string {
  const field = pathText(path);
  switch (sort) {
    case "ignored":
      return `Dashboard ignored ${field}: it is still ${shortValue(actual)}.`;
    case "by-itself":
      return `Dashboard changed ${field} by itself: it is now ${shortValue(actual)}.`;
    case "otherwise":
      return `Dashboard made ${field} ${shortValue(actual)}, not ${shortValue(predicted)}.`;
  }
}
