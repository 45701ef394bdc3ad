import * as vscode from "vscode";
import { absenceIn, absenceSentence } from "../../changes/absence.ts";
import { findingSentence } from "../../changes/findings/findingSentence.ts";
import type { Finding } from "../../changes/findings/findings.ts";
import { isJson } from "../../changes/json/isJson.ts";
import type { Planned } from "../../changes/planned.ts";
import { discardDraft } from "./discardDraft.ts";
import type { Ports } from "../ports.ts";
import { quietly } from "../quietly.ts";
import { targetDocuments, targetDraft, type TargetDocument } from "../targetDocument.ts";

/** Shows what a push of a draft would do: reads live, plans, opens the diff; of several in one editor. */
export async function review(ports: Ports, given: unknown, ...others: readonly unknown[]): Promise<void> {
  const several = targetDocuments(ports, [given, ...others]);
  if (several.length > 1) return reviewTogether(ports, several);
  const target = await targetDraft(ports, given);
  if (target) await reviewDocument(ports, target);
}

/** One editor for the reviews of several drafts; those that are no JSON, or say nothing new, are left out. */
export async function reviewTogether(ports: Ports, targets: readonly TargetDocument[]): Promise<void> {
  for (const { ref } of targets) await ports.documents.saveUnsaved(ref);
  const drafts = targets.filter(({ ref }) => isJson(ports.documents.draftOf(ref)?.text ?? ""));
  const [only] = drafts;
  if (only && drafts.length === 1) return reviewDocument(ports, only);
  if (!only) return void vscode.window.showInformationMessage("None of these can be compared: open them.");
  await quietly(`Reading ${drafts.length} resources…`, async () => {
    for (const { ref } of drafts) ports.documents.showPlan(await ports.documents.peekPlan(ref));
  });
  await ports.documents.openReviews(drafts.map(({ uri }) => uri));
}

/** Saves what is unsaved (that is local), plans against live, and opens what there is to see. */
export async function reviewDocument(ports: Ports, target: TargetDocument): Promise<void> {
  if (!(await ports.documents.saveUnsaved(target.ref))) return;
  if (!ports.documents.draftOf(target.ref)) {
    void vscode.window.showInformationMessage(`${target.name} has no draft: it reads as Dashboard has it.`);
    return ports.documents.closeReview(target.uri);
  }
  const planned = await quietly(`Reading ${target.name}…`, () => ports.documents.peekPlan(target.ref));
  ports.documents.showPlan(planned);
  await openPlan(ports, target, planned);
}

/** Blocks that leave nothing to compare: the draft itself is shown, with the reason. */
const notComparable: readonly Finding["code"][] = ["gone", "not-json", "not-an-object"];

/** A conflict is shown beside the draft; everything else that can be compared as now ↔ after push. */
export async function openPlan(ports: Ports, target: TargetDocument, { plan }: Planned): Promise<void> {
  const reason = plan.findings.find(({ code }) => notComparable.includes(code));
  if (reason?.code === "gone") return void showAbsence(ports, target);
  if (reason) return void showReason(target, reason);
  const conflict = plan.findings.some(({ code, grade }) => code === "conflict" && grade === "blocks");
  await (conflict ? ports.documents.openConflict(target.uri) : ports.documents.openReview(target.uri));
}

/** Can a review of this plan be shown at all? */
export function isComparable({ plan }: Planned): boolean {
  return !plan.findings.some(({ code }) => notComparable.includes(code));
}

async function showReason(target: TargetDocument, reason: Finding): Promise<void> {
  await vscode.window.showTextDocument(target.uri, { preview: false });
  void vscode.window.showWarningMessage(findingSentence(reason));
}

/** Dashboard does not show the resource: says why, as far as that can be found out, and offers to look again. */
async function showAbsence(ports: Ports, target: TargetDocument): Promise<void> {
  await vscode.window.showTextDocument(target.uri, { preview: false });
  const client = await ports.documents.client(target.ref);
  const absence = await absenceIn(client, target.ref.organization);
  const [again, discard] = ["Check Again", "Discard Draft…"];
  const choices = absence === "deleted" ? [again, discard] : [again];
  const answer = await vscode.window.showWarningMessage(absenceSentence(absence, target.name), ...choices);
  if (answer === again) await reviewDocument(ports, target);
  if (answer === discard) await discardDraft(ports, target.uri);
}
