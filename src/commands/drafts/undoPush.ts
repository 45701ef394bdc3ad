import * as vscode from "vscode";
import { pathText } from "../../changes/findings/findingSentence.ts";
import type { Receipt } from "../../changes/receipt.ts";
import { undoDraft, type UndoDraft } from "../../changes/undo/undo.ts";
import { pickReceipt } from "./pickReceipt.ts";
import type { Ports } from "../ports.ts";
import { reviewDocument } from "./review.ts";
import { targetDocument, type TargetDocument } from "../targetDocument.ts";

/** Takes a push back: makes the draft that reverses it, and opens its review. It is pushed like any other. */
export async function undoPush(ports: Ports, given: unknown): Promise<void> {
  const receipt = await pickReceipt(ports, given, "Undo which push?");
  if (receipt) await undoReceipt(ports, receipt);
}

/** The reverse of one receipt, through the same review. */
export async function undoReceipt(ports: Ports, receipt: Receipt): Promise<void> {
  const target = targetDocument(ports, vscode.Uri.parse(receipt.uri));
  if (!target) return;
  const { live, rules } = await ports.documents.peekPlan(target.ref);
  if (!live) {
    void vscode.window.showErrorMessage(
      `${target.name} is no longer in Dashboard, so this push cannot be undone.`,
    );
    return;
  }
  const undo = undoDraft(receipt, live.text, rules);
  const { text } = undo;
  const replaced = await mayReplaceDraft(ports, target);
  if (replaced === undefined) return;
  await ports.documents.replaceDraft(target.uri, target.ref, text, replaced);
  await reviewDocument(ports, target);
  const remarks = remarksOn(undo, receipt);
  if (remarks !== "") void vscode.window.showWarningMessage(`${remarks} The review shows the rest.`);
}

/** What the undo does not bring back, and why. */
function remarksOn({ lostSecrets, moved }: UndoDraft, { secretsSet }: Receipt): string {
  const changed = [...new Set(moved.map(pathText))];
  const secrets = [...new Set([...lostSecrets.map(pathText), ...secretsSet])];
  const sentences = [
    changed.length > 0
      ? `Somebody has changed ${changed.join(", ")} since that push, so the undo leaves ${changed.length === 1 ? "it" : "them"} as now.`
      : "",
    secrets.length > 0
      ? `Old secrets are not kept, so ${secrets.join(", ")} ${secrets.length === 1 ? "stays" : "stay"} as now.`
      : "",
  ];
  return sentences.filter(Boolean).join(" ");
}

/**
 * Revision of the draft that may give way, 0 where there is none; undefined where it is to stay. Asked last: what is
 * typed until then counts as well.
 */
async function mayReplaceDraft({ documents }: Ports, target: TargetDocument): Promise<number | undefined> {
  if (!(await documents.saveUnsaved(target.ref))) return undefined;
  const draft = documents.draftOf(target.ref);
  if (!draft) return 0;
  const replace = "Replace Draft";
  const answer = await vscode.window.showWarningMessage(
    `${target.name} has a draft. Replace it with the undo?`,
    { modal: true, detail: "The draft’s text would be lost." },
    replace,
  );
  return answer === replace ? draft.revision : undefined;
}
