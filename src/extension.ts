import * as vscode from "vscode";

/** Composition root: builds the parts and connects them. */
export function activate(context: vscode.ExtensionContext): void {
  context.subscriptions.push(
    vscode.window.registerTreeDataProvider("meraki.organizations", {
      getChildren: () => [],
      getTreeItem: (row: vscode.TreeItem) => row,
    }),
  );
}
