import * as vscode from "vscode";
import type { Ports } from "../ports.ts";
import { targetDocument, type TargetDocument } from "../targetDocument.ts";

/** Two windows saved one draft: the person compares them and chooses. Until then both are kept. */
export async function resolveStaleDraft(ports: Ports, given: unknown): Promise<void> {
  const target = targetDocument(ports, given);
  if (!target || !ports.documents.isStale(target.uri)) return;
  const [compare, mine, theirs] = ["Compare", "Keep Mine", "Take Theirs"];
  const answer = await vscode.window.showWarningMessage(
    `A draft of ${target.name} was saved elsewhere: in another window, or by another extension. Yours is still unsaved here.`,
    compare,
    mine,
    theirs,
  );
  if (answer === compare) await ports.documents.openStored(target.uri);
  if (answer === mine) await keepMine(ports, target);
  if (answer === theirs) await takeTheirs(ports, target);
}

async function takeTheirs(ports: Ports, { ref, uri }: TargetDocument): Promise<void> {
  await vscode.window.showTextDocument(uri, { preview: false });
  ports.documents.showStored(uri, ref);
  await vscode.commands.executeCommand("workbench.action.files.revert");
}

async function keepMine(ports: Ports, { uri }: TargetDocument): Promise<void> {
  ports.documents.overrule(uri);
  const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
  await document?.save();
}
