import * as vscode from "vscode";
import { refKey, type Ref } from "../catalog/ref.ts";
import { documentScheme, nameOfUriPath, refOfUriPath } from "../catalog/uri.ts";
import type { Receipt } from "../changes/receipt.ts";
import { isUndone } from "../changes/undone.ts";
import type { Ports } from "./ports.ts";
import { targetDocument } from "./targetDocument.ts";

/** A receipt that the person picks, newest first: of the given document or organization, else of all. */
export async function pickReceipt(ports: Ports, given: unknown, title: string): Promise<Receipt | undefined> {
  const receipts = await ports.documents.receipts();
  const isMeant = filterFor(ports, given);
  const mine = receipts.filter((receipt) => isMeant(receipt));
  const offered = mine.length > 0 ? mine : receipts;
  if (offered.length === 0) {
    void vscode.window.showInformationMessage("Nothing has been pushed from this machine yet.");
    return undefined;
  }
  const picked = await vscode.window.showQuickPick(
    offered.map((receipt) => ({
      label: nameOfUriPath(vscode.Uri.parse(receipt.uri).path),
      description: [new Date(receipt.at).toLocaleString(), ...remarks(receipt, receipts)].join(", "),
      detail: receipt.place,
      receipt,
    })),
    { title, placeHolder: "Pushes from this machine, newest first", matchOnDetail: true },
  );
  return picked?.receipt;
}

function remarks(receipt: Receipt, all: readonly Receipt[]): readonly string[] {
  return [
    ...(isUndone(receipt, all) ? ["undone"] : []),
    ...(receipt.undoes === undefined ? [] : ["an undo"]),
    ...(receipt.state === "sent" ? ["not known whether Dashboard took it"] : []),
  ];
}

function filterFor(ports: Ports, given: unknown): (receipt: Receipt) => boolean {
  const target = targetDocument(ports, given);
  if (target) return (receipt) => keyOf(refOfReceipt(receipt)) === refKey(target.ref);
  const row = ports.tree.targetOf(given);
  const root = row && row.organization !== "" ? `/${row.connection}/${row.organization}` : rootOf(given);
  return (receipt) => root !== undefined && vscode.Uri.parse(receipt.uri).path.startsWith(`${root}/`);
}

/** The organization of a Source Control provider. */
function rootOf(given: unknown): string | undefined {
  if (typeof given !== "object" || given === null || !("rootUri" in given)) return undefined;
  const { rootUri } = given;
  return rootUri instanceof vscode.Uri && rootUri.scheme === documentScheme ? rootUri.path : undefined;
}

function refOfReceipt({ uri }: Receipt): Ref | undefined {
  return refOfUriPath(vscode.Uri.parse(uri).path);
}

function keyOf(ref: Ref | undefined): string | undefined {
  return ref && refKey(ref);
}
