import assert from "node:assert/strict";
import * as vscode from "vscode";
import { until } from "./until.ts";

/** The findings of a document that VS Code shows now: its diagnostics that are ours. */
export function findings(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === "Meraki");
}

/** The first finding of a sort, as soon as there is one. */
export async function findingOf(document: vscode.TextDocument, code: string): Promise<vscode.Diagnostic> {
  return until(`${code} is found`, () => findings(document.uri).find((finding) => finding.code === code));
}

/** The action with this title at a finding. */
export async function fixAt(
  document: vscode.TextDocument,
  { range }: vscode.Diagnostic,
  title: string | RegExp,
): Promise<vscode.CodeAction> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    "vscode.executeCodeActionProvider",
    document.uri,
    range,
  );
  const found = actions.find((action) =>
    typeof title === "string" ? action.title === title : title.test(action.title),
  );
  const titles = actions.map((action) => action.title).join("\n");
  assert.ok(found, `${String(title)} is not among the actions:\n${titles}`);
  return found;
}

/** Does what the person would do by choosing an action: edits the document. */
export async function applyAction({ edit }: vscode.CodeAction): Promise<void> {
  assert.ok(edit, "The action edits nothing");
  assert.equal(await vscode.workspace.applyEdit(edit), true);
}
