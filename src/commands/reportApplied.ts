import { randomUUID } from "node:crypto";
import * as vscode from "vscode";
import { isSecretSet } from "../changes/findings.ts";
import { pathText } from "../changes/findingSentence.ts";
import { compactJson } from "../changes/json.ts";
import type { Planned } from "../changes/planned.ts";
import type { PushOutcome } from "../changes/push.ts";
import { deviationSentence, type Receipt } from "../changes/receipt.ts";
import type { Ports } from "./ports.ts";
import type { TargetDocument } from "./targetDocument.ts";
import { undoReceipt } from "./undoPush.ts";

type Applied = Extract<PushOutcome, { fate: "applied" }>;

/** After a push that took: keeps the receipt, ends the draft, closes the review. Answers what then says so. */
export async function reportApplied(
  ports: Ports,
  target: TargetDocument,
  planned: Planned,
  outcome: Applied,
  place: string,
): Promise<() => Promise<void>> {
  const receipt = receiptOf(target, planned, outcome, place);
  await ports.documents.keepReceipt(receipt);
  await ports.documents.closeReview(target.uri);
  await ports.documents.settle(target.ref, outcome.after, planned.draft);
  ports.tree.refreshOrganization(target.ref.connection, target.ref.organization, target.ref.kind.id);
  return () => say(ports, target, receipt, outcome);
}

function receiptOf(
  target: TargetDocument,
  { plan, live, draft }: Planned,
  outcome: Applied,
  place: string,
): Receipt {
  return {
    id: randomUUID(),
    uri: target.uri.toString(),
    place,
    at: new Date().toISOString(),
    before: live?.text ?? "",
    draft,
    sent: plan.body ? compactJson(plan.body) : "",
    after: outcome.after?.text,
    deviations: outcome.deviations.map(deviationSentence),
    secretsSet: plan.findings.filter(isSecretSet).map(({ path }) => pathText(path)),
    undoes: undefined,
  };
}

async function say(
  ports: Ports,
  { name }: TargetDocument,
  receipt: Receipt,
  outcome: Applied,
): Promise<void> {
  const [undo, show] = ["Undo Push…", "Show Receipt"];
  const how = outcome.lostAnswer ? "The answer was lost, but Dashboard has it." : "";
  const unread = outcome.after === undefined ? "It could not be read back, so it is not verified." : "";
  const text = [
    `Pushed ${name}${asReviewed(receipt, outcome)}.`,
    how,
    unread,
    ...receipt.deviations.slice(0, 3),
  ]
    .filter(Boolean)
    .join(" ");
  const answer =
    receipt.deviations.length > 0 || outcome.after === undefined
      ? await vscode.window.showWarningMessage(text, undo, show)
      : await vscode.window.showInformationMessage(text, undo, show);
  if (answer === undo) await undoReceipt(ports, receipt);
  if (answer === show) await ports.documents.openReceipt(receipt);
}

function asReviewed({ deviations }: Receipt, { after }: Applied): string {
  return deviations.length === 0 && after !== undefined ? ": Dashboard has it as reviewed" : "";
}
