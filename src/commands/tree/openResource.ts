import * as vscode from "vscode";
import { openUriOf } from "./openUris.ts";
import type { Ports } from "../ports.ts";
import { isNothing, targetDocument } from "../targetDocument.ts";

const nothingToOpen = "Select a resource in the tree, or open one from there, first.";

/** Opens a resource's document; one that is open under another name is shown instead of opened twice. */
export async function openResource(ports: Ports, given: unknown): Promise<void> {
  const target = targetDocument(ports, isNothing(given) ? ports.tree.selection()?.uri : given);
  if (!target) return void vscode.window.showInformationMessage(nothingToOpen);
  const open = openUriOf(target.ref);
  await vscode.window.showTextDocument(open ?? target.uri, { preview: true });
  if (open) await ports.documents.reload(target.ref);
}

/** Opens the draft behind a review. */
export async function openDraft(ports: Ports, given: unknown): Promise<void> {
  const target = targetDocument(ports, given);
  if (!target) return void vscode.window.showInformationMessage(nothingToOpen);
  await vscode.window.showTextDocument(target.uri, { preview: false });
}
