import type { JsonObject } from "./json.ts";
import { ownerPath, parentPath } from "./serving/paths.ts";

/** All documents of the simulated cloud by their API path, write-only parts included. Documents are replaced, never mutated. */
export interface Store {
  get(path: string): JsonObject | undefined;
  /** Networks and devices stand in a collection of their organization, the rest in the collection that its path names. */
  set(path: string, document: JsonObject, collection?: string): void;
  /** What belonged to a deleted network or device is gone with it, and is made anew should it come back. */
  delete(path: string): void;
  /** Gives an owner the settings of another one instead of those that would grow. */
  copy(from: string, to: string): void;
  /** The documents of a collection, oldest first. */
  list(collection: string): JsonObject[];
  /** All that belongs to a network or a device, with the collection that it stands in. */
  below(owner: string): readonly Placed[];
}

export interface Placed {
  readonly path: string;
  readonly collection: string;
  readonly document: JsonObject;
}

/** Makes the settings of a network or device when they are first looked at, so that a large cloud starts at once. */
export type Grow = (owner: string, ownerDocument: JsonObject, store: Store) => void;

export function createStore(grow: Grow): Store {
  return new MemoryStore(grow);
}

class MemoryStore implements Store {
  readonly #grow: Grow;
  readonly #documents = new Map<string, JsonObject>();
  readonly #members = new Map<string, Set<string>>();
  readonly #collections = new Map<string, string>();
  readonly #grown = new Set<string>();

  constructor(grow: Grow) {
    this.#grow = grow;
  }

  get(path: string): JsonObject | undefined {
    this.#ensureGrown(path);
    return this.#documents.has(ownerPath(path)) ? this.#documents.get(path) : undefined;
  }

  set(
    path: string,
    document: JsonObject,
    collection = this.#collections.get(path) ?? parentPath(path),
  ): void {
    this.#documents.set(path, document);
    this.#collections.set(path, collection);
    if (!this.#members.has(collection)) this.#members.set(collection, new Set());
    this.#members.get(collection)?.add(path);
  }

  delete(path: string): void {
    this.#forget(path);
    if (!this.#grown.delete(path)) return;
    for (const each of this.#pathsBelow(path)) this.#forget(each);
  }

  copy(from: string, to: string): void {
    this.#grown.add(to);
    for (const { path, collection, document } of this.below(from))
      this.set(path.replace(from, to), document, collection.replace(from, to));
  }

  list(collection: string): JsonObject[] {
    this.#ensureGrown(collection);
    const paths = [...(this.#members.get(collection) ?? [])];
    return paths.map((path) => this.#documents.get(path)).filter((document) => document !== undefined);
  }

  below(owner: string): readonly Placed[] {
    this.#ensureGrown(`${owner}/`);
    return this.#pathsBelow(owner).map((path) => ({
      path,
      collection: this.#collections.get(path) ?? "",
      document: this.#documents.get(path) ?? {},
    }));
  }

  #ensureGrown(path: string): void {
    const owner = ownerPath(path);
    const document = this.#documents.get(owner);
    if (owner === path || document === undefined || this.#grown.has(owner)) return;
    this.#grown.add(owner);
    this.#grow(owner, document, this);
  }

  #forget(path: string): void {
    this.#documents.delete(path);
    this.#members.get(this.#collections.get(path) ?? "")?.delete(path);
  }

  #pathsBelow(owner: string): readonly string[] {
    return [...this.#documents.keys()].filter((path) => path.startsWith(`${owner}/`));
  }
}
