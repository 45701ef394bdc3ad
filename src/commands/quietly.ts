import * as vscode from "vscode";

/** Says in the status bar what is being done, where it takes longer than a moment. */
export function quietly<T>(title: string, work: () => Promise<T>): Thenable<T> {
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, work);
}
