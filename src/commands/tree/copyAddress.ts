import * as vscode from "vscode";
import { idsOf } from "../../catalog/ref.ts";
import type { Ports } from "../ports.ts";
import { isNothing, targetDocument } from "../targetDocument.ts";

/** Copies the id of a row, or of the document in front. */
export async function copyId(ports: Ports, given: unknown): Promise<void> {
  await copy(addressOf(ports, given)?.id, "ID");
}

/** Copies the API path of a row, or of the document in front. */
export async function copyApiPath(ports: Ports, given: unknown): Promise<void> {
  await copy(addressOf(ports, given)?.apiPath, "API path");
}

interface Address {
  readonly id?: string | undefined;
  readonly apiPath?: string | undefined;
}

function addressOf(ports: Ports, given: unknown): Address | undefined {
  const selected = isNothing(given) ? ports.tree.selection() : undefined;
  return ports.tree.targetOf(given) ?? fromDocument(ports, given) ?? selected;
}

function fromDocument(ports: Ports, given: unknown): Address | undefined {
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
