import * as vscode from "vscode";

/** Opens the walkthrough of the extension. */
export async function showFirstSteps(): Promise<void> {
  await vscode.commands.executeCommand(
    "workbench.action.openWalkthrough",
    "org-editor.org-editor-for-meraki#start",
    false,
  );
}
