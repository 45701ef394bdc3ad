import * as vscode from "vscode";
import { copyApiPath, copyId } from "./copyAddress.ts";
import { openResource } from "./openResource.ts";
import { openDocuments } from "./openUris.ts";
import type { GoToChoice, Ports } from "./ports.ts";

/** Finds anything by name, id, serial, MAC address, tag or API path, and opens it, shows it in the tree or copies it. */
export async function goTo(ports: Ports, given: unknown): Promise<void> {
  if (ports.connections.all().length === 0) {
    void vscode.window.showInformationMessage(
      "There is nothing to go to yet. Add a connection, or open the demo organization.",
    );
    return;
  }
  const choice = await ports.goTo({
    text: typeof given === "string" ? given : "",
    open: openDocuments().map(({ uri }) => uri),
    drafts: ports.documents.pending().map(({ uri }) => vscode.Uri.parse(uri)),
  });
  if (choice) await carryOut(ports, choice);
}

async function carryOut(ports: Ports, { action, uri }: GoToChoice): Promise<void> {
  switch (action) {
    case "open":
      return openResource(ports, uri);
    case "copyId":
      return copyId(ports, uri);
    case "copyApiPath":
      return copyApiPath(ports, uri);
    case "reveal":
      if (await ports.tree.reveal(uri)) return undefined;
      void vscode.window.showInformationMessage(
        "The tree has no row for this: it may be gone. Refresh the view to see what is there now.",
      );
  }
}
