import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readReceipt, writeReceipt, type Receipt } from "../changes/receipt.ts";

/** Older receipts than these go: nobody undoes the push before the last two hundred. */
const most = 200;

/** What was pushed from this machine: one file a receipt, whose name tells when. Every window writes to the folder. */
export class ReceiptFolder {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  /** Writes at once or not at all. Rejects with the file system's own error. */
  async keep(receipt: Receipt): Promise<void> {
    await mkdir(this.#path, { recursive: true });
    const temporary = join(this.#path, `${randomUUID()}.tmp`);
    try {
      await writeFile(temporary, writeReceipt(receipt), { mode: 0o600 });
      await rename(temporary, join(this.#path, fileName(receipt)));
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
    await this.#prune().catch(() => undefined);
  }

  async drop(receipt: Receipt): Promise<void> {
    await rm(join(this.#path, fileName(receipt)), { force: true });
  }

  /** Newest first. A damaged file is passed over. */
  async all(): Promise<readonly Receipt[]> {
    const receipts = await Promise.all((await this.#names()).map((name) => this.#read(name)));
    return receipts.filter((receipt) => receipt !== undefined);
  }

  async withId(id: string): Promise<Receipt | undefined> {
    const name = (await this.#names()).find((each) => each.endsWith(`-${id}.json`));
    return name === undefined ? undefined : this.#read(name);
  }

  async #prune(): Promise<void> {
    const old = (await this.#names()).slice(most);
    await Promise.all(old.map((name) => rm(join(this.#path, name), { force: true })));
  }

  async #names(): Promise<readonly string[]> {
    await mkdir(this.#path, { recursive: true });
    return (await readdir(this.#path))
      .filter((name) => name.endsWith(".json"))
      .toSorted()
      .toReversed();
  }

  async #read(name: string): Promise<Receipt | undefined> {
    try {
      return readReceipt(await readFile(join(this.#path, name), "utf8"));
    } catch {
      return undefined;
    }
  }
}

/** Sorted by time as by name. */
function fileName({ id, at }: Receipt): string {
  return `${at.replaceAll(/\D/g, "")}-${id}.json`;
}
