import * as vscode from "vscode";
import { refKey } from "../catalog/ref.ts";
import { nameOfUriPath, refOfUriPath } from "../catalog/uri.ts";
import type { Receipt } from "../changes/receipt.ts";
import type { Ports } from "./ports.ts";
import { targetDocument } from "./targetDocument.ts";

/** The receipt that is meant: the only one of the given document, else the one that a person picks, newest first. */
export async function pickReceipt(ports: Ports, given: unknown, title: string): Promise<Receipt | undefined> {
  const receipts = await ports.documents.receipts();
  const target = targetDocument(ports, given);
  const mine = target ? receipts.filter(({ uri }) => keyOf(uri) === refKey(target.ref)) : [];
  const offered = mine.length > 0 ? mine : receipts;
  if (offered.length === 0) {
    void vscode.window.showInformationMessage("Nothing has been pushed from this machine yet.");
    return undefined;
  }
  const picked = await vscode.window.showQuickPick(
    offered.map((receipt) => ({
      label: nameOfUriPath(vscode.Uri.parse(receipt.uri).path),
      description: new Date(receipt.at).toLocaleString(),
      detail: receipt.place,
      receipt,
    })),
    { title, placeHolder: "Pushes from this machine, newest first", matchOnDetail: true },
  );
  return picked?.receipt;
}

function keyOf(uri: string): string | undefined {
  const ref = refOfUriPath(vscode.Uri.parse(uri).path);
  return ref && refKey(ref);
}
