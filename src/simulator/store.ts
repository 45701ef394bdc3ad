import type { JsonObject } from "./json.ts";
import { ownerPath, parentPath } from "./paths.ts";

/** All documents of the simulated cloud by their API path, write-only parts included. Documents are replaced, never mutated. */
export interface Store {
  get(path: string): JsonObject | undefined;
  /** Networks and devices stand in a collection of their organization, the rest in the collection that its path names. */
  set(path: string, document: JsonObject, collection?: string): void;
  /** What belonged to a deleted network or device is gone with it, and is made anew should it come back. */
  delete(path: string): void;
  /** The documents of a collection, oldest first. */
  list(collection: string): JsonObject[];
}

/** Makes the settings of a network or device when they are first looked at, so that a large cloud starts at once. */
export type Grow = (owner: string, ownerDocument: JsonObject, store: Store) => void;

export function createStore(grow: Grow): Store {
  const documents = new Map<string, JsonObject>();
  const members = new Map<string, Set<string>>();
  const collections = new Map<string, string>();
  const grown = new Set<string>();

  const ensureGrown = (path: string): void => {
    const owner = ownerPath(path);
    const document = documents.get(owner);
    if (owner === path || document === undefined || grown.has(owner)) return;
    grown.add(owner);
    grow(owner, document, store);
  };

  const forget = (path: string): void => {
    documents.delete(path);
    members.get(collections.get(path) ?? "")?.delete(path);
  };

  const store: Store = {
    get(path) {
      ensureGrown(path);
      return documents.has(ownerPath(path)) ? documents.get(path) : undefined;
    },
    set(path, document, collection = collections.get(path) ?? parentPath(path)) {
      documents.set(path, document);
      collections.set(path, collection);
      if (!members.has(collection)) members.set(collection, new Set());
      members.get(collection)?.add(path);
    },
    delete(path) {
      forget(path);
      if (!grown.delete(path)) return;
      for (const each of documents.keys()) if (each.startsWith(`${path}/`)) forget(each);
    },
    list(collection) {
      ensureGrown(collection);
      const paths = members.get(collection) ?? new Set<string>();
      return [...paths].map((path) => documents.get(path)).filter((document) => document !== undefined);
    },
  };
  return store;
}
