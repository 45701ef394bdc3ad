import { randomUUID } from "node:crypto";
import { systemClock } from "../api/clock.ts";
import { type ClaimReceipt, doneClaimReceipt } from "../changes/claims/claimReceipt.ts";
import type { ClaimReport } from "../changes/claims/claimReport.ts";
import type { ClaimPlace } from "./claimPlace.ts";
import type { Ports } from "./ports.ts";

/** What is about to be sent, as its last question named it. */
export interface ClaimOccasion extends Pick<ClaimReceipt, "title" | "place" | "things" | "undo"> {
  readonly where: ClaimPlace;
}

/**
 * Keeps a receipt of what a person confirmed while it is carried out: first that it is sent, so that a window that is
 * closed leaves a trace, then what became of it. A receipt that cannot be stored keeps nobody from claiming.
 */
export async function withClaimReceipt(
  { documents }: Ports,
  { where, ...occasion }: ClaimOccasion,
  run: () => Promise<ClaimReport>,
): Promise<ClaimReport> {
  const receipt: ClaimReceipt = {
    ...occasion,
    id: randomUUID(),
    at: new Date(systemClock.now()).toISOString(),
    connection: where.connection.id,
    organization: where.organization.id,
    result: undefined,
  };
  const isKept = await kept(documents.keepClaimReceipt(receipt));
  const report = await run();
  const isDone = isKept && (await kept(documents.keepClaimReceipt(doneClaimReceipt(receipt, report))));
  return isDone ? report : { ...report, sentence: `${report.sentence} The receipt could not be stored.` };
}

async function kept(storing: Promise<void>): Promise<boolean> {
  return storing.then(
    () => true,
    () => false,
  );
}
