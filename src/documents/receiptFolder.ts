import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  type ActionReceipt,
  readActionReceipt,
  writeActionReceipt,
} from "../changes/actions/actionReceipt.ts";
import { readReceipt, writeReceipt, type Receipt } from "../changes/receipt.ts";

/** Older receipts than these go: nobody takes back what was done before the last two hundred. */
const most = 200;

/** What a receipt of any sort has. */
interface Kept {
  readonly id: string;
  readonly at: string;
}

/** How one sort of receipt is written, and read: undefined where a file is damaged. */
interface Form<Receipt> {
  parse(content: string): Receipt | undefined;
  print(receipt: Receipt): string;
}

/** One file a receipt, whose name tells when. Every window writes to the folder. */
class Folder<Receipt extends Kept> {
  readonly #path: string;
  readonly #form: Form<Receipt>;

  constructor(path: string, form: Form<Receipt>) {
    this.#path = path;
    this.#form = form;
  }

  /** Writes at once or not at all. Rejects with the file system's own error. */
  async keep(receipt: Receipt): Promise<void> {
    await mkdir(this.#path, { recursive: true });
    const temporary = join(this.#path, `${randomUUID()}.tmp`);
    try {
      await writeFile(temporary, this.#form.print(receipt), { mode: 0o600 });
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
      return this.#form.parse(await readFile(join(this.#path, name), "utf8"));
    } catch {
      return undefined;
    }
  }
}

/** What was pushed from this machine. */
export class ReceiptFolder extends Folder<Receipt> {
  constructor(path: string) {
    super(path, { parse: readReceipt, print: writeReceipt });
  }
}

/** What was claimed, released, added and removed from this machine. */
export class ActionReceiptFolder extends Folder<ActionReceipt> {
  constructor(path: string) {
    super(path, { parse: readActionReceipt, print: writeActionReceipt });
  }
}

/** Sorted by time as by name. */
function fileName({ id, at }: Kept): string {
  return `${at.replaceAll(/\D/g, "")}-${id}.json`;
}
