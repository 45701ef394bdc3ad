import { randomUUID } from "node:crypto";
import { systemClock } from "../../api/clock.ts";
import {
  doneActionReceipt,
  type ActionReceipt,
  type ActionResult,
} from "../../changes/actions/actionReceipt.ts";
import type { Ports } from "../ports.ts";

/** What is about to be sent, as its last question named it. */
export type ActionOccasion = Omit<ActionReceipt, "id" | "at" | "result">;

/**
 * Keeps a receipt of what a person confirmed while it is carried out: first that it is sent, so that a window that is
 * closed leaves a trace, then what became of it. A receipt that cannot be stored keeps nobody from what was confirmed, but
 * the report says so.
 */
export async function withActionReceipt<Report extends ActionResult>(
  { documents }: Ports,
  occasion: ActionOccasion,
  run: () => Promise<Report>,
): Promise<Report> {
  const at = new Date(systemClock.now()).toISOString();
  const receipt: ActionReceipt = { ...occasion, id: randomUUID(), at, result: undefined };
  const isKept = await kept(documents.keepActionReceipt(receipt));
  const report = await run();
  const isDone = isKept && (await kept(documents.keepActionReceipt(doneActionReceipt(receipt, report))));
  return isDone ? report : { ...report, sentence: `${report.sentence} The receipt could not be stored.` };
}

async function kept(storing: Promise<void>): Promise<boolean> {
  return storing.then(
    () => true,
    () => false,
  );
}
