import * as vscode from "vscode";
import { pathText } from "../changes/findingSentence.ts";
import type { Receipt } from "../changes/receipt.ts";
import { undoDraft } from "../changes/undo.ts";
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
  const { live } = await ports.documents.peekPlan(target.ref);
  if (!live) {
    void vscode.window.showErrorMessage(
      `${target.name} is no longer in Dashboard, so this push cannot be undone.`,
    );
    return;
  }
  const { text, lostSecrets } = undoDraft(receipt, live.text);
  await ports.documents.discardDraft(target.ref);
  await ports.documents.storeDraft(target.uri, target.ref, text);
  await reviewDocument(ports, target);
  const kept = [...new Set([...lostSecrets.map(pathText), ...receipt.secretsSet])];
  if (kept.length > 0) {
    void vscode.window.showWarningMessage(
      `Old secrets are not kept, so ${kept.join(", ")} ${kept.length === 1 ? "stays" : "stay"} as now. The review shows the rest.`,
    );
  }
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
