import * as vscode from "vscode";
import { storageAdvice } from "../changes/storageAdvice.ts";

/** Drafts could not be read when the window opened: those of before are not shown, and new ones may not be kept. */
export async function tellStorageProblem(error: unknown): Promise<void> {
  const reload = "Reload Window";
  const answer = await vscode.window.showErrorMessage(
    `Drafts cannot be read on this machine: those that are stored do not show. ${storageAdvice(error, "reload the window")}`,
    reload,
  );
  if (answer === reload) await vscode.commands.executeCommand("workbench.action.reloadWindow");
}
