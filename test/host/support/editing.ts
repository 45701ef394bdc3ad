import { setTimeout as pause } from "node:timers/promises";
import * as vscode from "vscode";
import { until } from "./until.ts";

/** Opens a resource in an editor. VS Code shows what it had of a document that was open before, then reads it. */
export async function open(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const { document } = await vscode.window.showTextDocument(uri, { preview: false });
  await until(
    "it shows its file",
    async () => document.isDirty || document.getText() === (await readFile(uri)),
  );
  return document;
}

/** Replaces a part of a document's text, as typing would. The document is unsaved afterwards. */
export async function type(document: vscode.TextDocument, what: string | RegExp, by: string): Promise<void> {
  const before = document.getText();
  await typeAll(
    document,
    before.replace(what, () => by),
  );
  if (document.getText() === before) throw new Error(`There is no ${String(what)} in:\n${before}`);
}

/** Replaces the whole text. */
export async function typeAll(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const end = document.positionAt(document.getText().length);
  edit.replace(document.uri, new vscode.Range(new vscode.Position(0, 0), end), text);
  await vscode.workspace.applyEdit(edit);
}

/** Opens, types, saves: a draft is stored. */
export async function draftOf(
  uri: vscode.Uri,
  what: string | RegExp,
  by: string,
): Promise<vscode.TextDocument> {
  const document = await open(uri);
  await type(document, what, by);
  await save(document);
  return document;
}

/**
 * Saves without opening a review, as an automatic save does. The command takes whatever the workbench has in front,
 * which may be another editor a moment longer than the extension host believes: it is asked for again.
 */
export async function save(document: vscode.TextDocument): Promise<void> {
  await until("the document is saved", async () => {
    await vscode.window.showTextDocument(document, { preview: false });
    await until("it is in front", () => vscode.window.activeTextEditor?.document === document);
    await vscode.commands.executeCommand("workbench.action.files.saveWithoutFormatting");
    return isSavedSoon(document);
  });
}

/** The workbench tells of a save a moment after it. */
async function isSavedSoon(document: vscode.TextDocument): Promise<boolean> {
  for (let looks = 0; document.isDirty && looks < 40; looks += 1) await pause(25);
  return !document.isDirty;
}

/** The file as another extension reads it. */
export async function readFile(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

export async function writeFile(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

/** The same resource under another scheme of ours: `now`, `review`, `base`, `stored`. */
export function sideOf(uri: vscode.Uri, side: "now" | "review" | "base" | "stored"): vscode.Uri {
  return uri.with({ scheme: `meraki-${side}` });
}
