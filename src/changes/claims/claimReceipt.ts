import * as z from "zod/mini";
import type { ClaimReport } from "./claimReport.ts";

/** What one claim, release, addition or removal did, in words. No license key and no claim id is in it. */
export interface ClaimReceipt {
  readonly id: string;
  readonly at: string;
  readonly connection: string;
  readonly organization: string;
  /** connection › organization › network */
  readonly place: string;
  /** `Claim 2 devices into Acme` */
  readonly title: string;
  /** What was named in what was sent; keys are shortened. */
  readonly things: readonly string[];
  /** Whether, and how, it can be taken back. */
  readonly undo: string;
  /** Undefined: it was about to be sent, and what became of it was not written down. */
  readonly result: ClaimResult | undefined;
}

/** What became of it, as the report said. */
export interface ClaimResult {
  readonly sentence: string;
  readonly rows: readonly { readonly label: string; readonly word: string; readonly detail: string }[];
}

const stored = z.object({
  version: z.literal(1),
  id: z.string(),
  at: z.string(),
  connection: z.string(),
  organization: z.string(),
  place: z.string(),
  title: z.string(),
  things: z.array(z.string()),
  undo: z.string(),
  result: z.optional(
    z.object({
      sentence: z.string(),
      rows: z.array(z.object({ label: z.string(), word: z.string(), detail: z.string() })),
    }),
  ),
});

/** Reads a receipt's file; undefined where it is damaged. */
export function readClaimReceipt(content: string): ClaimReceipt | undefined {
  try {
    const { version: _, ...receipt } = stored.parse(JSON.parse(content));
    return { ...receipt, result: receipt.result };
  } catch {
    return undefined;
  }
}

export function writeClaimReceipt(receipt: ClaimReceipt): string {
  return JSON.stringify({ version: 1, ...receipt }, null, 1);
}

/** The receipt of something that is through. */
export function doneClaimReceipt(receipt: ClaimReceipt, { sentence, rows }: ClaimReport): ClaimReceipt {
  return {
    ...receipt,
    result: { sentence, rows: rows.map(({ label, word, detail }) => ({ label, word, detail })) },
  };
}

/**
 * The receipt as people read it.
 * @param when the time of it, in the words of the reader's country
 */
export function claimReceiptText({ title, place, things, undo, result }: ClaimReceipt, when: string): string {
  const sent = ["What was sent", ...things.map((thing) => `  ${thing}`)];
  const became = result
    ? [result.sentence, ...result.rows.flatMap(rowLines)]
    : ["It is not known: the window was closed before Dashboard answered. Look there before you try again."];
  return [
    title,
    `${place}, ${when}`,
    "",
    ...sent,
    "",
    "What became of it",
    ...became.map((line) => `  ${line}`),
    "",
    "Can it be taken back?",
    `  ${undo}`,
    "",
  ].join("\n");
}

function rowLines({ label, word, detail }: ClaimResult["rows"][number]): string[] {
  return [`  ${label}: ${word}`, ...(detail === "" ? [] : [`    ${detail}`])];
}
