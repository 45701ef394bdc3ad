import type { Connection } from "../../connections/connection.ts";
import type { Directory, LoadedList } from "../../connections/directory.ts";

/** Where lists are that were read. */
export interface Lists {
  connections(): readonly Connection[];
  readonly directory: Directory;
}

/** Every list that was read, of connections that are still there. */
export function loadedLists({ connections, directory }: Lists): readonly LoadedList[] {
  const known = new Set(connections().map(({ id }) => id));
  return [...directory.loaded()].filter(({ address }) => known.has(address.connection));
}
