import { createHash, randomUUID } from "node:crypto";
import { watch, type FSWatcher } from "node:fs";
import { link, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readDraft, writeDraft, type Draft } from "./draftFile.ts";

/** A folder with one file per draft, shared by all windows. Writes are atomic: a temporary file, then a rename. */
export class DraftFolder {
  readonly #path: string;
  #watcher: FSWatcher | undefined;

  constructor(path: string) {
    this.#path = path;
  }

  async all(): Promise<Map<string, Draft>> {
    await mkdir(this.#path, { recursive: true });
    const names = (await readdir(this.#path)).filter((name) => name.endsWith(".json"));
    const drafts = await Promise.all(names.map(async (name) => [name, await this.#read(name)] as const));
    return new Map(drafts.flatMap(([name, draft]) => (draft ? [[name, draft]] : [])));
  }

  async read(key: string): Promise<Draft | undefined> {
    return this.#read(fileName(key));
  }

  /** Throws the file system's own error where the disk is full or the folder may not be written. */
  async write(key: string, draft: Draft): Promise<void> {
    await this.#place(draft, (temporary) => rename(temporary, this.#file(key)));
  }

  /** Writes a file that must not exist yet, whoever wrote it and whether or not it can be read. False where it does. */
  async create(key: string, draft: Draft): Promise<boolean> {
    try {
      await this.#place(draft, (temporary) => link(temporary, this.#file(key)));
      return true;
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
      throw error;
    }
  }

  async remove(key: string): Promise<void> {
    await rm(this.#file(key), { force: true });
  }

  /**
   * Calls back soon after any window has changed the folder. Where the system has no watchers left
   * nothing is called back: whoever needs the folder then has to look at it again.
   */
  watch(changed: () => void): void {
    let timer: NodeJS.Timeout | undefined;
    try {
      this.#watcher = watch(this.#path, () => {
        clearTimeout(timer);
        timer = setTimeout(changed, 50);
      });
      this.#watcher.on("error", () => this.#watcher?.close());
    } catch {
      this.#watcher = undefined;
    }
  }

  dispose(): void {
    this.#watcher?.close();
  }

  #file(key: string): string {
    return join(this.#path, fileName(key));
  }

  async #place(draft: Draft, put: (temporary: string) => Promise<void>): Promise<void> {
    await mkdir(this.#path, { recursive: true });
    const temporary = join(this.#path, `${randomUUID()}.tmp`);
    try {
      await writeFile(temporary, writeDraft(draft), { mode: 0o600 });
      await put(temporary);
    } finally {
      await rm(temporary, { force: true });
    }
  }

  async #read(name: string): Promise<Draft | undefined> {
    try {
      return readDraft(await readFile(join(this.#path, name), "utf8"));
    } catch {
      return undefined;
    }
  }
}

/** A name for a resource's key that any file system takes. */
export function fileName(key: string): string {
  return `${createHash("sha256").update(key).digest("hex").slice(0, 40)}.json`;
}
