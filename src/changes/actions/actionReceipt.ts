import * as z from "zod/mini";

/** What one action did, in words: a claim, a release, something made or removed. No license key and no claim id is in it. */
export interface ActionReceipt {
  readonly id: string;
  readonly at: string;
  readonly connection: string;
  readonly organization: string;
  /** connection › organization › network */
  readonly place: string;
  /** `Claim 2 devices into Acme` */
  readonly title: string;
  /** What was sent: the things that it named, or the request itself; keys are shortened. */
  readonly things: readonly string[];
  /** What that means, as the last question said; none where the things say it. */
  readonly meaning?: readonly string[];
  /** Whether, and how, it can be taken back. */
  readonly undo: string;
  /** Undefined: it was about to be sent, and what became of it was not written down. */
  readonly result: ActionResult | undefined;
}

/** What became of it, as the report said. */
export interface ActionResult {
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
  meaning: z.optional(z.array(z.string())),
  undo: z.string(),
  result: z.optional(
    z.object({
      sentence: z.string(),
      rows: z.array(z.object({ label: z.string(), word: z.string(), detail: z.string() })),
    }),
  ),
});

/** Reads a receipt's file; undefined where it is damaged. */
export function readActionReceipt(content: string): ActionReceipt | undefined {
  try {
    const { version: _, meaning, ...receipt } = stored.parse(JSON.parse(content));
    return { ...receipt, ...(meaning ? { meaning } : {}), result: receipt.result };
  } catch {
    return undefined;
  }
}

export function writeActionReceipt(receipt: ActionReceipt): string {
  return JSON.stringify({ version: 1, ...receipt }, null, 1);
}

/** The receipt of something that is through. */
export function doneActionReceipt(receipt: ActionReceipt, { sentence, rows }: ActionResult): ActionReceipt {
  return {
    ...receipt,
    result: { sentence, rows: rows.map(({ label, word, detail }) => ({ label, word, detail })) },
  };
}

/**
 * The receipt as people read it.
 * @param when the time of it, in the words of the reader's country
 */
export function actionReceiptText(receipt: ActionReceipt, when: string): string {
  const { title, place, things, meaning = [], undo, result } = receipt;
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
    ...(meaning.length > 0 ? ["What it meant", ...meaning.map((line) => `  ${line}`), ""] : []),
    "What became of it",
    ...became.map((line) => `  ${line}`),
    "",
    "Can it be taken back?",
    `  ${undo}`,
    "",
  ].join("\n");
}

function rowLines({ label, word, detail }: ActionResult["rows"][number]): string[] {
  return [`  ${label}: ${word}`, ...(detail === "" ? [] : [`    ${detail}`])];
}
