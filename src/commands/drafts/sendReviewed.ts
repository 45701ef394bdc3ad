import { randomUUID } from "node:crypto";
import * as vscode from "vscode";
import { systemClock } from "../../api/clock.ts";
import { refOfUriPath } from "../../catalog/uri.ts";
import type { Planned } from "../../changes/planned.ts";
import { pushPlan, type PushOutcome } from "../../changes/push/push.ts";
import { doneReceipt, sentReceipt } from "../../changes/push/pushReceipt.ts";
import type { Receipt } from "../../changes/receipt.ts";
import { undoneBy } from "../../changes/undo/undone.ts";
import { storageAdvice } from "../../changes/storageAdvice.ts";
import type { Ports } from "../ports.ts";
import { withPushProgress } from "./pushProgress.ts";
import type { TargetDocument } from "../targetDocument.ts";

/** What was sent, what came of it, and whether its receipt is in store. */
export interface Sent {
  readonly outcome: PushOutcome;
  readonly receipt: Receipt;
  readonly isKept: boolean;
}

/**
 * Sends what a person has confirmed. Its receipt is in store before it leaves: whatever happens to this window
 * afterwards, the push can be found and taken back. Undefined where the person would not push without one.
 */
export async function sendReviewed(
  ports: Ports,
  target: TargetDocument,
  planned: Planned,
  place: string,
): Promise<Sent | undefined> {
  const receipt = await receiptFor(ports, target, planned, place);
  const kept = await keepBefore(ports, target, receipt);
  if (kept === "stop") return undefined;
  const outcome = await pushNow(ports, target, planned);
  return settleReceipt(ports, { outcome, receipt, isKept: kept === "kept" });
}

async function receiptFor(
  { documents }: Ports,
  { uri }: TargetDocument,
  planned: Planned,
  place: string,
): Promise<Receipt> {
  const receipts = await documents.receipts().catch(() => []);
  const undoes = undoneBy(planned, receipts, (receipt) => refOfUriPath(vscode.Uri.parse(receipt.uri).path));
  return sentReceipt(planned, {
    id: randomUUID(),
    uri: uri.toString(),
    place,
    at: new Date().toISOString(),
    undoes: undoes?.id,
  });
}

async function keepBefore(
  { documents }: Ports,
  { name }: TargetDocument,
  receipt: Receipt,
): Promise<"kept" | "without" | "stop"> {
  try {
    await documents.keepReceipt(receipt);
    return "kept";
  } catch (error) {
    const without = "Push Without Undo";
    const answer = await vscode.window.showWarningMessage(
      `The receipt of this push of ${name} cannot be stored.`,
      {
        modal: true,
        detail: `Without it the push cannot be undone from here. ${storageAdvice(error, "push again")}`,
      },
      "Back to Review",
      without,
    );
    return answer === without ? "without" : "stop";
  }
}

async function pushNow({ documents }: Ports, target: TargetDocument, planned: Planned): Promise<PushOutcome> {
  const { live, rules, plan, secrets } = planned;
  if (!live || !rules) throw new Error("Only a plan that is ready can be pushed");
  const { ref, name } = target;
  const [client, masker] = [await documents.client(ref), await documents.masker(ref)];
  return withPushProgress(`Pushing ${name}…`, (watch) =>
    pushPlan(client, masker, { ref, plan, before: live, secrets, rules }, systemClock, watch),
  );
}

/** A receipt of what was not done goes; one whose end is not known stays as it is. */
async function settleReceipt({ documents }: Ports, sent: Sent): Promise<Sent> {
  const { outcome, receipt } = sent;
  if (outcome.fate === "unknown") return sent;
  if (outcome.fate !== "applied") {
    await documents.dropReceipt(receipt).catch(() => undefined);
    return { ...sent, isKept: false };
  }
  const done = doneReceipt(receipt, outcome);
  const isKept = await documents.keepReceipt(done).then(
    () => true,
    () => sent.isKept,
  );
  return { outcome, receipt: done, isKept };
}
