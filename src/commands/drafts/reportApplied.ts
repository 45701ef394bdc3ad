import * as vscode from "vscode";
import { deviationSentence } from "../../changes/push/deviationSentence.ts";
import type { Planned } from "../../changes/planned.ts";
import type { PushOutcome } from "../../changes/push/push.ts";
import { storageAdvice } from "../../changes/storageAdvice.ts";
import type { Ports } from "../ports.ts";
import type { Sent } from "./sendReviewed.ts";
import type { TargetDocument } from "../targetDocument.ts";
import { undoReceipt } from "./undoPush.ts";

type Applied = Extract<PushOutcome, { fate: "applied" }>;

/** A push that took, with its receipt. */
export interface AppliedPush extends Sent {
  readonly outcome: Applied;
}

/**
 * After a push that took: ends the draft, closes the review. Answers what then says so, and says it whatever
 * else fails here: Dashboard was changed.
 */
export async function reportApplied(
  ports: Ports,
  target: TargetDocument,
  planned: Planned,
  push: AppliedPush,
): Promise<() => Promise<void>> {
  const { ref, uri } = target;
  const problem = await finish(async () => {
    await ports.documents.settle(ref, push.outcome.after, planned.draft);
    await ports.documents.closeReview(uri);
    ports.tree.refreshOrganization(ref.connection, ref.organization, ref.kind.id);
  });
  return () => say(ports, target, push, problem);
}

/** The sentence of what went wrong, if anything did. */
async function finish(work: () => Promise<void>): Promise<string> {
  try {
    await work();
    return "";
  } catch (error) {
    return `Its draft could not be put away. ${storageAdvice(error, "discard the draft")}`;
  }
}

async function say(ports: Ports, target: TargetDocument, push: AppliedPush, problem: string): Promise<void> {
  const { outcome, receipt, isKept } = push;
  const [undo, show] = ["Undo Push…", "Show Receipt"];
  const isWorrying =
    outcome.deviations.length > 0 || outcome.after === undefined || problem !== "" || !isKept;
  const tell = isWorrying ? vscode.window.showWarningMessage : vscode.window.showInformationMessage;
  const answer = await tell(sentences(target, push, problem), ...(isKept ? [undo, show] : []));
  if (answer === undo) await undoReceipt(ports, receipt);
  if (answer === show) await ports.documents.openReceipt(receipt);
}

function sentences({ name }: TargetDocument, { outcome, isKept }: AppliedPush, problem: string): string {
  return [
    isKept
      ? `Pushed ${name}${asReviewed(outcome)}.`
      : `Pushed ${name}, but the receipt could not be stored, so it cannot be undone from here.`,
    outcome.lostAnswer ? "The answer was lost, but Dashboard has it." : "",
    outcome.after === undefined ? "It could not be read back, so it is not verified." : "",
    ...outcome.deviations.slice(0, 3).map(deviationSentence),
    problem,
  ]
    .filter(Boolean)
    .join(" ");
}

function asReviewed({ deviations, after }: Applied): string {
  return deviations.length === 0 && after !== undefined ? ": Dashboard has it as reviewed" : "";
}
