import * as vscode from "vscode";
import { schemeIsOurs } from "../catalog/uri.ts";

/** The URI of the document or review in front, if it is ours. */
export function activeUri(): vscode.Uri | undefined {
  return ourUri(vscode.window.tabGroups.activeTabGroup.activeTab);
}

/** The URIs of documents and reviews that can be seen, each side of a split window included. */
export function visibleUris(): readonly vscode.Uri[] {
  return vscode.window.tabGroups.all.flatMap(({ activeTab }) => ourUri(activeTab) ?? []);
}

function ourUri(tab: vscode.Tab | undefined): vscode.Uri | undefined {
  const shown = uriOf(tab?.input);
  return shown && schemeIsOurs(shown.scheme) ? shown : undefined;
}

function uriOf(input: unknown): vscode.Uri | undefined {
  if (input instanceof vscode.TabInputText) return input.uri;
  return input instanceof vscode.TabInputTextDiff ? input.modified : undefined;
}
