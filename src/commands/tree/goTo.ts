import * as vscode from "vscode";
import { copyApiPath, copyId } from "./copyAddress.ts";
import { openInDashboard } from "./openInDashboard.ts";
import { openResource } from "./openResource.ts";
import { openDocuments } from "./openUris.ts";
import { sayOutOfSight } from "./outOfSight.ts";
import type { GoToChoice, Ports } from "../ports.ts";

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

/** Asks what to do with the line of the pick that somebody is on; nothing where the pick is not open. */
export async function goToMore(ports: Ports): Promise<void> {
  await ports.goToMore();
}

async function carryOut(ports: Ports, choice: GoToChoice): Promise<void> {
  const { action, uri } = choice;
  switch (action) {
    case "open":
      return openResource(ports, uri);
    case "copyId":
      return copyId(ports, uri);
    case "copyApiPath":
      return copyApiPath(ports, uri);
    case "more":
      return askWhat(ports, choice);
    case "reveal":
      return revealRow(ports, uri);
  }
}

async function askWhat(ports: Ports, { uri, label }: GoToChoice): Promise<void> {
  const actions = [
    { label: "$(go-to-file) Open", act: () => openResource(ports, uri) },
    { label: "$(list-tree) Show in Tree", act: () => revealRow(ports, uri) },
    { label: "$(copy) Copy ID", act: () => copyId(ports, uri) },
    { label: "$(symbol-namespace) Copy API Path", act: () => copyApiPath(ports, uri) },
    { label: "$(link-external) Open in Dashboard", act: () => openInDashboard(ports, uri) },
  ];
  const picked = await vscode.window.showQuickPick(actions, {
    title: label,
    placeHolder: "What to do with it",
  });
  await picked?.act();
}

async function revealRow(ports: Ports, uri: vscode.Uri): Promise<void> {
  const reveal = (): Promise<boolean> => ports.tree.reveal(uri);
  if (await reveal()) return;
  const gone = "The tree has no row for this: it may be gone. Refresh the view to see what is there now.";
  await sayOutOfSight(ports, gone, reveal);
}
