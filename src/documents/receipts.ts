import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as vscode from "vscode";
import { nameOfUriPath } from "../catalog/uri.ts";
import { readReceipt, writeReceipt, type Receipt } from "../changes/receipt.ts";

const scheme = "meraki-receipt";

/** What was pushed from this machine: one file a receipt, and a diff to look at one. */
export class Receipts implements vscode.TextDocumentContentProvider {
  static readonly scheme = scheme;
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async keep(receipt: Receipt): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const temporary = join(this.#folder, `${randomUUID()}.tmp`);
    await writeFile(temporary, writeReceipt(receipt), { mode: 0o600 });
    await rename(temporary, join(this.#folder, `${receipt.id}.json`));
  }

  /** Newest first. */
  async all(): Promise<readonly Receipt[]> {
    await mkdir(this.#folder, { recursive: true });
    const names = (await readdir(this.#folder)).filter((name) => name.endsWith(".json"));
    const contents = await Promise.all(names.map((name) => readFile(join(this.#folder, name), "utf8")));
    const receipts = contents.flatMap((content) => readReceipt(content) ?? []);
    return receipts.toSorted((left, right) => right.at.localeCompare(left.at));
  }

  /** Before ↔ after of one push. */
  async open(receipt: Receipt): Promise<void> {
    const name = nameOfUriPath(vscode.Uri.parse(receipt.uri).path);
    const side = (which: string): vscode.Uri =>
      vscode.Uri.from({ scheme, path: `/${receipt.id}/${which}/${name}.json` });
    const title = `${name}: pushed ${new Date(receipt.at).toLocaleString()} — ${receipt.place}`;
    await vscode.commands.executeCommand("vscode.diff", side("before"), side("after"), title);
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const [, id, which] = uri.path.split("/");
    const receipt = (await this.all()).find((each) => each.id === id);
    return (which === "before" ? receipt?.before : receipt?.after) ?? "";
  }
}
