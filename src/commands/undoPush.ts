import * as vscode from "vscode";
import { pathText } from "../changes/findingSentence.ts";
import type { Receipt } from "../changes/receipt.ts";
import { undoDraft, type UndoDraft } from "../changes/undo.ts";
import { nameOfUriPath } from "../catalog/uri.ts";
import { pickReceipt } from "./pickReceipt.ts";
import type { Ports } from "./ports.ts";
import { reviewDocument } from "./review.ts";
import { targetDocument } from "./targetDocument.ts";

/** Takes a push back: makes the draft that reverses it, and opens its review. It is pushed like any other. */
export async function undoPush(ports: Ports, given: unknown): Promise<void> {
  const receipt = await pickReceipt(ports, given, "Undo which push?");
  if (receipt) await undoReceipt(ports, receipt);
}

/** The reverse of one receipt, through the same review. */
export async function undoReceipt(ports: Ports, receipt: Receipt): Promise<void> {
  const target = targetDocument(ports, vscode.Uri.parse(receipt.uri));
  if (!target || !(await mayReplaceDraft(ports, receipt))) return;
  const { live, rules } = await ports.documents.peekPlan(target.ref);
  if (!live) {
    void vscode.window.showErrorMessage(
      `${target.name} is no longer in Dashboard, so this push cannot be undone.`,
    );
    return;
  }
  const undo = undoDraft(receipt, live.text, rules);
  const { text } = undo;
  await ports.documents.discardDraft(target.ref);
  await ports.documents.storeDraft(target.uri, target.ref, text);
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

async function mayReplaceDraft(ports: Ports, receipt: Receipt): Promise<boolean> {
  const target = targetDocument(ports, vscode.Uri.parse(receipt.uri));
  if (target && !(await ports.documents.saveUnsaved(target.ref))) return false;
  if (!target || !ports.documents.draftOf(target.ref)) return true;
  const replace = "Replace Draft";
  const answer = await vscode.window.showWarningMessage(
    `${nameOfUriPath(target.uri.path)} has a draft. Replace it with the undo?`,
    { modal: true, detail: "The draft's text would be lost." },
    replace,
  );
  return answer === replace;
}
