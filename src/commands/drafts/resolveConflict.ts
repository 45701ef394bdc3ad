import * as vscode from "vscode";
import type { Ports } from "../ports.ts";
import { reviewDocument } from "./review.ts";
import { targetDraft } from "../targetDocument.ts";

/** After a conflict: gives the draft up and begins again from what Dashboard has now. */
export async function startOver(ports: Ports, given: unknown): Promise<void> {
  const target = await targetDraft(ports, given);
  if (!target) return;
  if (!ports.documents.draftOf(target.ref))
    return say(`${target.name} has no draft: it reads as Dashboard has it.`);
  const start = "Start Over";
  const answer = await vscode.window.showWarningMessage(
    `Start over from live with ${target.name}?`,
    { modal: true, detail: "Your draft is discarded. The document then shows what Dashboard has now." },
    start,
  );
  if (answer !== start) return;
  const { ref } = target;
  await ports.documents.discardDraft(ref);
  await ports.documents.closeReview(target.uri);
  ports.tree.refreshOrganization(ref.connection, ref.organization, ref.kind.id);
  await vscode.window.showTextDocument(target.uri, { preview: false });
}

/** After a conflict: keeps the draft over exactly what was shown, and reviews it against live. */
export async function keepMine(ports: Ports, given: unknown): Promise<void> {
  const target = await targetDraft(ports, given);
  const live = target && ports.documents.shownPlan(target.ref)?.live;
  if (!target) return;
  if (!live)
    return say(`Review ${target.name} first: what Dashboard has now must be seen before it is overwritten.`);
  await ports.documents.keepOver(target.ref, live.text);
  await ports.documents.closeReview(target.uri);
  await reviewDocument(ports, target);
}

function say(sentence: string): void {
  void vscode.window.showInformationMessage(sentence);
}
