import type { Kind } from "../../catalog/kind.ts";
import { fillPath, type Ref, writePath } from "../../catalog/ref.ts";
import { uriPath } from "../../catalog/uri.ts";
import type { Item } from "../../connections/item.ts";
import { itemName, tabOf } from "../tabName.ts";

/** A list as its items are found in it. */
export interface Shelf {
  readonly kind: Kind;
  readonly connection: string;
  /** Empty for the organizations themselves. */
  readonly organization: string;
  /** The API path of an item, but for its id. */
  readonly start: string;
}

/** Where things stand: all items of one network, or of one organization, share it. */
export interface Home {
  /** connection › organization › network */
  readonly place: string;
  /** The names of organization and network in lower case. */
  readonly words: string;
  /** The name that tabs show before the item's own. */
  readonly name: string | undefined;
}

/** Something that can be found. */
export interface Findable {
  readonly shelf: Shelf;
  readonly home: Home;
  readonly item: Item;
  /** The name of its document, where a tab or a draft has one already. */
  readonly tab?: string;
}

/** The shelf of a list. `ids` fill the path of its kind up to the item's own id, which comes last. */
export function shelfOf(
  kind: Kind,
  where: { readonly connection: string; readonly organization: string },
  ids: Readonly<Record<string, string>>,
): Shelf {
  const start = fillPath(kind.path.replace(/\{\w+\}$/, ""), ids);
  return { kind, connection: where.connection, organization: where.organization, start };
}

/** What people read: "10 Guest", "Berlin", "Port 12". */
export function labelOf({ shelf, item }: Findable): string {
  return itemName(shelf.kind, item);
}

/** Its API path. A resource that is the only one of its kind in its place has no id of its own. */
export function pathOf({ shelf, item }: Findable): string {
  return shelf.start.endsWith("/") ? shelf.start + encodeURIComponent(item.id) : shelf.start;
}

export function refOf(found: Findable): Ref {
  const { kind, connection, organization } = found.shelf;
  const own = organization === "" ? found.item.id : organization;
  return { connection, organization: own, kind, path: pathOf(found) };
}

/** The same for the same resource, whatever list it was found in. */
export function findableKey(found: Findable): string {
  return `${found.shelf.connection}\n${found.shelf.kind.id}\n${pathOf(found)}`;
}

/** The key of what a ref addresses. */
export function keyOfRef(ref: Ref): string {
  return `${ref.connection}\n${ref.kind.id}\n${writePath(ref)}`;
}

/** The path of its document's URI, with the name that the tree gives it. */
export function documentPath(found: Findable): string {
  const { shelf, home } = found;
  const label = labelOf(found);
  const named = shelf.kind.opens ? label : tabOf(label, home.name);
  return uriPath(refOf(found), found.tab ?? named);
}
