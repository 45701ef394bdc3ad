import * as vscode from "vscode";
import type { Ports } from "./ports.ts";

/** Selects the row of the document in front. */
export async function revealInTree(ports: Ports): Promise<void> {
  if (await ports.tree.revealActive()) return;
  void vscode.window.showInformationMessage(
    "The tree has no row for what is in front: it may be gone, or its connection was removed.",
  );
}
