import * as vscode from "vscode";
import { idsOf } from "../catalog/ref.ts";
import type { Ports } from "./ports.ts";
import { targetDocument } from "./targetDocument.ts";

/** Copies the id of a row, or of the document in front. */
export async function copyId(ports: Ports, given: unknown): Promise<void> {
  const target = ports.tree.targetOf(given) ?? fromDocument(ports, given) ?? ports.tree.selection();
  await copy(target?.id, "ID");
}

/** Copies the API path of a row, or of the document in front. */
export async function copyApiPath(ports: Ports, given: unknown): Promise<void> {
  const target = ports.tree.targetOf(given) ?? fromDocument(ports, given) ?? ports.tree.selection();
  await copy(target?.apiPath, "API path");
}

function fromDocument(ports: Ports, given: unknown): { id: string | undefined; apiPath: string } | undefined {
  const document = targetDocument(ports, given);
  return document && { id: Object.values(idsOf(document.ref)).at(-1), apiPath: document.ref.path };
}

async function copy(text: string | undefined, what: string): Promise<void> {
  if (text === undefined) {
    void vscode.window.showInformationMessage(
      `Select a row of the tree that has an ${what}, or open its document.`,
    );
    return;
  }
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(`$(check) Copied ${what} ${text}`, 4000);
}
