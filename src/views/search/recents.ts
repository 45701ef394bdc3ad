import * as z from "zod/mini";
import { refOfUriPath } from "../../catalog/uri.ts";
import { refKey } from "../../catalog/ref.ts";

/** Where recents are kept; VS Code's Memento is one. */
export interface RecentsStore {
  get(key: string): unknown;
  update(key: string, value: unknown): PromiseLike<void>;
}

const storageKey = "recentDocuments";
const mostRecents = 30;
const storedRecents = z.array(z.string());

/** The resources that were in front lately, the last one first, by the paths of their URIs. */
export class Recents {
  readonly #store: RecentsStore;

  constructor(store: RecentsStore) {
    this.#store = store;
  }

  /** Paths of ours only: what is stored may be of an older version. */
  paths(): readonly string[] {
    const { data = [] } = storedRecents.safeParse(this.#store.get(storageKey));
    return data.filter((path) => refOfUriPath(path) !== undefined);
  }

  /** Notes that a resource came to the front. Where that cannot be stored, it is forgotten with the window. */
  async note(path: string): Promise<void> {
    const key = keyOf(path);
    if (key === undefined) return;
    const others = this.paths().filter((known) => keyOf(known) !== key);
    await Promise.resolve(this.#store.update(storageKey, [path, ...others].slice(0, mostRecents))).catch(
      () => undefined,
    );
  }
}

function keyOf(path: string): string | undefined {
  const ref = refOfUriPath(path);
  return ref && refKey(ref);
}
