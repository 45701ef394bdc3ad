import { createHash, randomUUID } from "node:crypto";
import { watch, type FSWatcher } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
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
    await mkdir(this.#path, { recursive: true });
    const temporary = join(this.#path, `${randomUUID()}.tmp`);
    try {
      await writeFile(temporary, writeDraft(draft), { mode: 0o600 });
      await rename(temporary, join(this.#path, fileName(key)));
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  }

  async remove(key: string): Promise<void> {
    await rm(join(this.#path, fileName(key)), { force: true });
  }

  /** Calls back soon after any window has changed the folder. */
  watch(changed: () => void): void {
    let timer: NodeJS.Timeout | undefined;
    this.#watcher = watch(this.#path, () => {
      clearTimeout(timer);
      timer = setTimeout(changed, 50);
    });
    this.#watcher.on("error", () => this.#watcher?.close());
  }

  dispose(): void {
    this.#watcher?.close();
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
