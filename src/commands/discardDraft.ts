import * as vscode from "vscode";
import type { Ports } from "./ports.ts";
import { targetDraft } from "./targetDocument.ts";

/** Throws a draft away, after a question: it is the only way in which one is lost. */
export async function discardDraft(ports: Ports, given: unknown): Promise<void> {
  const target = await targetDraft(ports, given);
  if (!target || !ports.documents.draftOf(target.ref)) return;
  const discard = "Discard Draft";
  const answer = await vscode.window.showWarningMessage(
    `Discard your draft of ${target.name}?`,
    { modal: true, detail: "Its text is gone for good. Dashboard is not touched." },
    discard,
  );
  if (answer !== discard) return;
  await ports.documents.discardDraft(target.ref);
  await ports.documents.reload(target.ref).catch(() => undefined);
  await ports.documents.closeReview(target.uri);
}
