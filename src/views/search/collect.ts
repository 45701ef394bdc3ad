import { ownPlaceholder } from "../../catalog/kind.ts";
import type { Ref } from "../../catalog/ref.ts";
import { idsOf } from "../../catalog/ref.ts";
import { nameOfUriPath } from "../../catalog/uri.ts";
import type { LoadedList } from "../../connections/directory.ts";
import { type Findable, shelfOf } from "./findable.ts";
import type { Homes, HomeSources } from "./homes.ts";

/** So many at once: the keys of more would hold up the window. */
const batchSize = 2000;

/** Everything of the lists that were read, over connections that are still there, in batches. */
export function* everythingLoaded(sources: HomeSources, homes: Homes): Generator<readonly Findable[]> {
  const connections = new Set(sources.connections().map(({ id }) => id));
  for (const list of sources.directory.loaded()) {
    if (connections.has(list.address.connection)) yield* batchesOf(list, homes);
  }
}

/** The items of a list as things to find. */
export function findablesOf({ address, items }: LoadedList, homes: Homes): readonly Findable[] {
  const shelf = shelfOf(address.kind, address, address.ids);
  return items.map((item) => ({ shelf, item, home: homes.of(address, item) }));
}

/** A resource that has a document, by its ref and the path of its URI. */
export function findableOfDocument(ref: Ref, uriPath: string, homes: Homes): Findable {
  const { kind, connection, organization, path } = ref;
  const ids = idsOf(ref);
  const id = ids[ownPlaceholder(kind)] ?? path;
  const isTop = kind.parent === undefined;
  const where = { connection, organization: isTop ? "" : organization };
  const name = nameOfUriPath(uriPath);
  return {
    shelf: shelfOf(kind, where, ids),
    home: homes.of({ ...where, kind, ids: isTop ? {} : { organizationId: organization, ...ids } }, {}),
    item: { id, name },
    tab: name,
  };
}

function* batchesOf({ address, items }: LoadedList, homes: Homes): Generator<readonly Findable[]> {
  for (let start = 0; start < items.length; start += batchSize)
    yield findablesOf({ address, items: items.slice(start, start + batchSize) }, homes);
}
