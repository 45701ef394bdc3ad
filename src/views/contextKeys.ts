import * as vscode from "vscode";

/** What menus and welcome texts ask about. Resolves when VS Code knows. */
export function setContext(key: string, value: boolean | string): Thenable<void> {
  return vscode.commands.executeCommand("setContext", key, value);
}
