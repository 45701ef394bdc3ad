import * as vscode from "vscode";
import { refKey } from "../../catalog/ref.ts";
import { confirmationOf, type Confirmation } from "../../changes/push/confirmation.ts";
import { isSamePlan, type Planned } from "../../changes/planned.ts";
import { askToAllowPushes } from "../connecting/allowPushes.ts";
import type { Ports } from "../ports.ts";
import { quietly } from "../quietly.ts";
import { isComparable, openPlan, reviewDocument, reviewTogether } from "./review.ts";
import { reportApplied } from "./reportApplied.ts";
import { sayNotPushed, sayWhyNot } from "./sayNotPushed.ts";
import { sendReviewed, type Sent } from "./sendReviewed.ts";
import { targetDocuments, targetDraft, type TargetDocument } from "../targetDocument.ts";
import { confirmByTyping } from "../actions/typedConfirmation.ts";

/** Resources whose question is open or whose push is on its way: a second click must not send twice. */
const underWay = new Set<string>();

/** Pushes what the open review shows, after one last question. Without a review it opens one instead. */
export async function push(ports: Ports, given: unknown, ...others: readonly unknown[]): Promise<void> {
  const several = targetDocuments(ports, [given, ...others]);
  if (several.length > 1) return offerReview(ports, several);
  const target = await targetDraft(ports, given);
  if (!target) return;
  const key = refKey(target.ref);
  if (underWay.has(key)) {
    void vscode.window.showInformationMessage(`${target.name} is being pushed already.`);
    return;
  }
  underWay.add(key);
  const report = await pushReviewed(ports, target).finally(() => underWay.delete(key));
  await report?.();
}

async function offerReview(ports: Ports, several: readonly TargetDocument[]): Promise<void> {
  const reviewAll = "Review Them";
  const answer = await vscode.window.showInformationMessage(
    `Drafts are pushed one at a time for now, and ${several.length} are selected. Nothing was sent.`,
    reviewAll,
  );
  if (answer === reviewAll) await reviewTogether(ports, several);
}

/** Says what came of it. It may stand unanswered for long, and must not hold up the next push. */
type Report = () => Promise<void>;

async function pushReviewed(ports: Ports, target: TargetDocument): Promise<Report | undefined> {
  const seen = ports.documents.shownPlan(target.ref);
  if (!seen || ports.documents.isUnsaved(target.ref)) return () => reviewDocument(ports, target);
  const checked = await sameAsSeen(ports, target, seen);
  if (!checked) return undefined;
  if (checked.plan.verdict !== "ready" || !checked.live || !checked.rules)
    return () => sayWhyNot(ports, target, checked);
  if (!(await askToAllowPushes(ports, target.ref.connection))) return undefined;
  const place = await quietly(`Checking ${target.name}…`, () => ports.placeOf(target.uri));
  if (!(await confirm(confirmationOf(target.name, place, checked.plan)))) return undefined;
  if (!(await confirmByTyping(checked.plan.findings, place))) return undefined;
  const current = await sameAsSeen(ports, target, checked);
  const sent = current && (await sendReviewed(ports, target, current, place));
  return current && sent && reportSent(ports, target, current, sent);
}

async function reportSent(
  ports: Ports,
  target: TargetDocument,
  planned: Planned,
  sent: Sent,
): Promise<Report> {
  const { outcome } = sent;
  if (outcome.fate === "applied") return reportApplied(ports, target, planned, { ...sent, outcome });
  return () => sayNotPushed(ports, target, outcome);
}

/** The plan as it is now, if it is still the one that was seen; else the new one is shown and nothing is sent. */
async function sameAsSeen(ports: Ports, target: TargetDocument, seen: Planned): Promise<Planned | undefined> {
  const now = await quietly(`Checking ${target.name}…`, () => ports.documents.peekPlan(target.ref));
  if (isSamePlan(seen, now)) return now;
  ports.documents.showPlan(now);
  await openPlan(ports, target, now);
  if (!isComparable(now)) return undefined;
  void vscode.window.showWarningMessage(
    `${target.name} has changed since you reviewed it, so nothing was sent. This is the new review.`,
  );
  return undefined;
}

/** With a warning the push is the second button: Enter must not run a risk. */
async function confirm({ message, lines, button, isRisky }: Confirmation): Promise<boolean> {
  const options = { modal: true, detail: lines.join("\n") };
  const answer = isRisky
    ? await vscode.window.showWarningMessage(message, options, "Back to Review", button)
    : await vscode.window.showInformationMessage(message, options, button);
  return answer === button;
}
