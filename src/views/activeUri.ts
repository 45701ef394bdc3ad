import * as vscode from "vscode";
import { schemeIsOurs } from "../catalog/uri.ts";

/** The URI of the document or review in front, if it is ours. */
export function activeUri(): vscode.Uri | undefined {
  const shown = uriOf(vscode.window.tabGroups.activeTabGroup.activeTab?.input);
  return shown && schemeIsOurs(shown.scheme) ? shown : undefined;
}

function uriOf(input: unknown): vscode.Uri | undefined {
  if (input instanceof vscode.TabInputText) return input.uri;
  return input instanceof vscode.TabInputTextDiff ? input.modified : undefined;
}
