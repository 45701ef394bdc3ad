import * as vscode from "vscode";
import type { Ports } from "../ports.ts";
import { targetDocuments, targetDraft, type TargetDocument } from "../targetDocument.ts";

/** Throws drafts away, after one question: it is the only way in which one is lost. */
export async function discardDraft(
  ports: Ports,
  given: unknown,
  ...others: readonly unknown[]
): Promise<void> {
  const several = targetDocuments(ports, [given, ...others]);
  const target = several.length > 1 ? undefined : await targetDraft(ports, given);
  const meant = target ? [target] : several;
  const targets = meant.filter(({ ref }) => ports.documents.draftOf(ref) || ports.documents.isUnsaved(ref));
  if (targets.length > 0) return discardAll(ports, targets);
  if (target) void vscode.window.showInformationMessage(`${target.name} has no draft to discard.`);
}

const mostNames = 6;

async function discardAll(ports: Ports, targets: readonly TargetDocument[]): Promise<void> {
  const names = targets.map(({ name }) => name);
  const [only = ""] = names;
  const discard = targets.length === 1 ? "Discard Draft" : `Discard ${targets.length} Drafts`;
  const answer = await vscode.window.showWarningMessage(
    targets.length === 1
      ? `Discard your draft of ${only}?`
      : `Discard your drafts of ${names.length} resources?`,
    { modal: true, detail: detailOf(names) },
    discard,
  );
  if (answer !== discard) return;
  for (const target of targets) await discardOne(ports, target);
}

function detailOf(names: readonly string[]): string {
  if (names.length === 1) return "Its text is gone for good. Dashboard is not touched.";
  const more = names.length > mostNames ? [`and ${names.length - mostNames} more`] : [];
  return [
    ...names.slice(0, mostNames),
    ...more,
    "Their texts are gone for good. Dashboard is not touched.",
  ].join("\n");
}

async function discardOne({ documents }: Ports, { ref, uri }: TargetDocument): Promise<void> {
  await documents.discardDraft(ref);
  await documents.reload(ref).catch(() => undefined);
  await documents.closeReview(uri);
}
