import * as vscode from "vscode";
import { pushSentence } from "../../changes/push/outcomeSentence.ts";
import type { Planned } from "../../changes/planned.ts";
import type { PushOutcome } from "../../changes/push/push.ts";
import { discardDraft } from "./discardDraft.ts";
import { remedyOf } from "../failure.ts";
import { replaceApiKey } from "../connecting/manageConnection.ts";
import type { Ports } from "../ports.ts";
import { reviewDocument } from "./review.ts";
import type { TargetDocument } from "../targetDocument.ts";

/** Why a plan cannot be pushed: it is blocked, or it asks for nothing. */
export async function sayWhyNot(ports: Ports, target: TargetDocument, { plan }: Planned): Promise<void> {
  if (plan.verdict === "nothing") {
    const isReadOnlyEdit = plan.findings.some(({ code }) => code === "read-only-field");
    return isReadOnlyEdit ? offerDiscard(ports, target) : sayNothing(target);
  }
  const blocks = plan.findings.filter(({ grade }) => grade === "blocks").length;
  const openDraft = "Open Draft";
  const answer = await vscode.window.showWarningMessage(
    `${target.name} cannot be pushed yet: ${blocks} ${blocks === 1 ? "finding blocks" : "findings block"} it. They are marked in the draft.`,
    openDraft,
  );
  if (answer === openDraft) await vscode.window.showTextDocument(target.uri, { preview: false });
}

/** What became of a push that Dashboard is not known to have. */
export async function sayNotPushed(
  ports: Ports,
  target: TargetDocument,
  outcome: Exclude<PushOutcome, { fate: "applied" }>,
): Promise<void> {
  if (wasStopped(outcome)) return sayStopped(ports, target);
  const { fate, error } = outcome;
  const [replace, again, showLog] = ["Replace API Key…", "Review Again", "Show Log"];
  const wayOut = remedyOf(error)?.command === "replaceApiKey" ? replace : again;
  const sentence = pushSentence(fate, error, target.name);
  const answer = await vscode.window.showErrorMessage(sentence, wayOut, showLog);
  if (answer === replace) await replaceApiKey(ports, target.uri);
  if (answer === again) await reviewDocument(ports, target);
  if (answer === showLog) ports.log.show();
}

function sayNothing({ name }: TargetDocument): void {
  void vscode.window.showInformationMessage(`Nothing to push: Dashboard already has ${name} as you want it.`);
}

async function offerDiscard(ports: Ports, target: TargetDocument): Promise<void> {
  const discard = "Discard Draft…";
  const answer = await vscode.window.showInformationMessage(
    `Nothing to push: your draft of ${target.name} differs only in fields that Dashboard sets itself.`,
    discard,
  );
  if (answer === discard) await discardDraft(ports, target.uri);
}

/** The push waited for its turn, and was stopped there: by the person, or because it took too long. */
function wasStopped({ fate, error }: Exclude<PushOutcome, { fate: "applied" }>): boolean {
  return fate === "refused" && error.reason === "cancelled";
}

async function sayStopped(ports: Ports, target: TargetDocument): Promise<void> {
  const again = "Review Again";
  const answer = await vscode.window.showWarningMessage(
    `${target.name} was not pushed: Dashboard is busy, and it would have had to wait. Nothing was changed. Your draft is kept.`,
    again,
  );
  if (answer === again) await reviewDocument(ports, target);
}
