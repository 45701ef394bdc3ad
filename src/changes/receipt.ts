import * as z from "zod/mini";
import { compactJson } from "./json/json.ts";
import type { Deviation } from "./push/verify.ts";

/** A field that came out other than predicted: its values are masked JSON texts, missing where there was none. */
export interface KeptDeviation extends Pick<Deviation, "path" | "sort"> {
  readonly predicted?: string | undefined;
  readonly actual?: string | undefined;
}

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
  readonly deviations: readonly KeptDeviation[];
  /** Paths of secrets that this push set: they cannot be taken back. */
  readonly secretsSet: readonly string[];
  /** The receipt that this push took back. */
  readonly undoes: string | undefined;
}

const stored = z.object({
  version: z.literal(2),
  id: z.string(),
  uri: z.string(),
  place: z.string(),
  at: z.string(),
  state: z.enum(["sent", "done"]),
  before: z.string(),
  draft: z.string(),
  sent: z.string(),
  after: z.optional(z.string()),
  deviations: z.array(
    z.object({
      path: z.array(z.union([z.string(), z.number()])),
      sort: z.enum(["ignored", "by-itself", "otherwise"]),
      predicted: z.optional(z.string()),
      actual: z.optional(z.string()),
    }),
  ),
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
  return JSON.stringify({ version: 2, ...receipt }, null, 1);
}

/** A deviation as a receipt keeps it. */
export function keptDeviation({ path, sort, predicted, actual }: Deviation): KeptDeviation {
  return {
    path,
    sort,
    ...(predicted === undefined ? {} : { predicted: compactJson(predicted) }),
    ...(actual === undefined ? {} : { actual: compactJson(actual) }),
  };
}
