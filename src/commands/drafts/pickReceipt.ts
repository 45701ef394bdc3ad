import * as vscode from "vscode";
import { refKey, type Ref } from "../../catalog/ref.ts";
import { documentScheme, nameOfUriPath, refOfUriPath } from "../../catalog/uri.ts";
import type { ActionReceipt } from "../../changes/actions/actionReceipt.ts";
import type { Receipt } from "../../changes/receipt.ts";
import { isUndone } from "../../changes/undo/undone.ts";
import type { Ports } from "../ports.ts";
import { targetDocument } from "../targetDocument.ts";

/** A push's receipt that the person picks, newest first: of the given document or organization, else of all. */
export async function pickReceipt(ports: Ports, given: unknown, title: string): Promise<Receipt | undefined> {
  const entries = pushEntries(await ports.documents.receipts());
  const picked = await pickFrom(ports, given, entries, title);
  return picked?.of === "push" ? picked.receipt : undefined;
}

/** The same among pushes and other actions. */
export async function pickAnyReceipt(
  ports: Ports,
  given: unknown,
  title: string,
): Promise<AnyReceipt | undefined> {
  const pushes = pushEntries(await ports.documents.receipts());
  const actions = (await ports.documents.actionReceipts()).map(actionEntry);
  const entries = [...pushes, ...actions].toSorted((one, other) =>
    other.receipt.at.localeCompare(one.receipt.at),
  );
  return pickFrom(ports, given, entries, title);
}

export type AnyReceipt =
  | { readonly of: "push"; readonly receipt: Receipt }
  | { readonly of: "action"; readonly receipt: ActionReceipt };

type Entry = AnyReceipt & vscode.QuickPickItem;

async function pickFrom(
  ports: Ports,
  given: unknown,
  entries: readonly Entry[],
  title: string,
): Promise<AnyReceipt | undefined> {
  const isMeant = filterFor(ports, given);
  const mine = entries.filter((entry) => isMeant(entry));
  const offered = mine.length > 0 ? mine : entries;
  if (offered.length === 0) {
    void vscode.window.showInformationMessage("Nothing has been pushed from this machine yet.");
    return undefined;
  }
  const placeHolder = "From this machine, newest first";
  return vscode.window.showQuickPick(offered, { title, placeHolder, matchOnDetail: true });
}

function pushEntries(receipts: readonly Receipt[]): Entry[] {
  return receipts.map((receipt) => ({
    of: "push",
    receipt,
    label: nameOfUriPath(vscode.Uri.parse(receipt.uri).path),
    description: [new Date(receipt.at).toLocaleString(), ...remarks(receipt, receipts)].join(", "),
    detail: receipt.place,
  }));
}

function actionEntry(receipt: ActionReceipt): Entry {
  const isOpen = receipt.result === undefined;
  const at = new Date(receipt.at).toLocaleString();
  return {
    of: "action",
    receipt,
    label: receipt.title,
    description: isOpen ? `${at}, not known what became of it` : at,
    detail: receipt.place,
  };
}

function remarks(receipt: Receipt, all: readonly Receipt[]): readonly string[] {
  return [
    ...(isUndone(receipt, all) ? ["undone"] : []),
    ...(receipt.undoes === undefined ? [] : ["an undo"]),
    ...(receipt.state === "sent" ? ["not known whether Dashboard took it"] : []),
  ];
}

function filterFor(ports: Ports, given: unknown): (entry: AnyReceipt) => boolean {
  const target = targetDocument(ports, given);
  if (target)
    return ({ of, receipt }) => of === "push" && keyOf(refOfReceipt(receipt)) === refKey(target.ref);
  const row = ports.tree.targetOf(given);
  const root = row && row.organization !== "" ? `/${row.connection}/${row.organization}` : rootOf(given);
  return (entry) => root !== undefined && `${pathOf(entry)}/`.startsWith(`${root}/`);
}

function pathOf({ of, receipt }: AnyReceipt): string {
  return of === "push"
    ? vscode.Uri.parse(receipt.uri).path
    : `/${receipt.connection}/${receipt.organization}`;
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
