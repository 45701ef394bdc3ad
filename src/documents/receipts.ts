import * as vscode from "vscode";
import { nameOfUriPath } from "../catalog/uri.ts";
import { type ActionReceipt, actionReceiptText } from "../changes/actions/actionReceipt.ts";
import type { Receipt } from "../changes/receipt.ts";
import { readOnlyStat, ReadOnlyFileSystem } from "./plainFileSystem.ts";
import type { ActionReceiptFolder, ReceiptFolder } from "./receiptFolder.ts";
import { schemes } from "./schemes.ts";

/** The two sides of a push's receipt, and the text of an action's: a file system, so that they survive a reload. */
export class ReceiptFileSystem extends ReadOnlyFileSystem implements vscode.FileSystemProvider {
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  readonly #folder: ReceiptFolder;
  readonly #actions: ActionReceiptFolder;

  constructor(folder: ReceiptFolder, actions: ActionReceiptFolder) {
    super();
    this.#folder = folder;
    this.#actions = actions;
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    return readOnlyStat(await this.#text(uri), 0);
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    return Buffer.from(await this.#text(uri));
  }

  async #text(uri: vscode.Uri): Promise<string> {
    const [, id = "", side] = uri.path.split("/");
    if (side === actionSide) return this.#actionText(uri, id);
    const receipt = await this.#folder.withId(id);
    if (!receipt) throw vscode.FileSystemError.FileNotFound(uri);
    return side === "before" ? receipt.before : (receipt.after ?? receipt.draft);
  }

  async #actionText(uri: vscode.Uri, id: string): Promise<string> {
    const receipt = await this.#actions.withId(id);
    if (!receipt) throw vscode.FileSystemError.FileNotFound(uri);
    return actionReceiptText(receipt, new Date(receipt.at).toLocaleString());
  }
}

const actionSide = "action";

/** Shows what an action did: a claim, a release, something made or removed. */
export async function openActionReceipt({ id, title }: ActionReceipt): Promise<void> {
  const name = title.replaceAll(/[\\/]/g, " ");
  const uri = vscode.Uri.from({ scheme: schemes.receipt, path: `/${id}/${actionSide}/${name}.txt` });
  await vscode.window.showTextDocument(uri, { preview: true });
}

/** Shows before ↔ after of one push; what was wanted stands for an after that nobody could read. */
export async function openReceipt(receipt: Receipt): Promise<void> {
  const name = nameOfUriPath(vscode.Uri.parse(receipt.uri).path);
  const side = (which: "before" | "after"): vscode.Uri =>
    vscode.Uri.from({ scheme: schemes.receipt, path: `/${receipt.id}/${which}/${name}.json` });
  const unread = receipt.after === undefined ? ", not read back" : "";
  const title = `${name}: pushed ${new Date(receipt.at).toLocaleString()}${unread} — ${receipt.place}`;
  await vscode.commands.executeCommand("vscode.diff", side("before"), side("after"), title);
}
