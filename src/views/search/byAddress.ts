import { kindById, kinds } from "../../catalog/overlay/kinds.ts";
import { matchPath } from "../../catalog/ref.ts";
import { ownPlaceholder, type Kind } from "../../catalog/kind.ts";
import { urlOf } from "../../connections/item.ts";
import { type Findable, pathOf, refOf, shelfOf } from "./findable.ts";
import { holderOf, type Homes } from "./homes.ts";

/** Everything that is known, and quickly what has an id. */
export interface Things {
  all(): readonly Findable[];
  withId(id: string): readonly Findable[];
}

/**
 * What an API path leads to: the resources with that path, also where their list was not read but what they stand
 * in was; else the nearest thing above.
 */
export function byPath(path: string, things: Things, homes: Homes): readonly Findable[] {
  for (let rest = path; rest.lastIndexOf("/") > 0; rest = rest.slice(0, rest.lastIndexOf("/"))) {
    const found = kindsAt(rest).flatMap((kind) => ofKind(kind, rest, things, homes));
    if (found.length > 0) return found;
  }
  return [];
}

/** The kinds that a path fits, those that name more of it: `vlans/settings` is no VLAN. */
function kindsAt(path: string): readonly Kind[] {
  const fitting = kinds.flatMap((kind) => {
    const ids = matchPath(kind.path, path);
    return ids ? [{ kind, open: Object.keys(ids).length }] : [];
  });
  const least = Math.min(...fitting.map(({ open }) => open));
  return fitting.filter(({ open }) => open === least).map(({ kind }) => kind);
}

/** What a page in Dashboard shows: the thing whose page it is, else those whose pages stand beside it. */
export function byPage(page: URL, things: readonly Findable[]): readonly Findable[] {
  const exact = things.filter(({ item }) => item.urlStart !== undefined && urlOf(item) === page.href);
  if (exact.length > 0) return exact;
  const site = siteOf(page.href);
  if (site === undefined) return [];
  return things.filter(({ shelf, item }) => shelf.kind.opens && siteOf(item.urlStart ?? "") === site);
}

/** Dashboard's pages begin with what they are about: `https://n1.meraki.com/Berlin/n/AbC1/` or `…/o/xYz/`. */
function siteOf(url: string): string | undefined {
  const [, host, what, id] = /^https:\/\/([^/]+)\/(?:[^/]*\/)?([no])\/([^/]+)\/manage\//.exec(url) ?? [];
  return host === undefined ? undefined : `${host} ${what ?? ""} ${id ?? ""}`;
}

function ofKind(kind: Kind, path: string, things: Things, homes: Homes): readonly Findable[] {
  const ids = matchPath(kind.path, path);
  if (!ids) return [];
  const id = ids[ownPlaceholder(kind)];
  const candidates = id === undefined ? things.all() : things.withId(id);
  const loaded = candidates.filter((found) => found.shelf.kind === kind && pathOf(found) === path);
  return loaded.length > 0 ? loaded : notLoaded(kind, ids, things, homes);
}

/** The organization is that of what it stands in: nothing in most paths names it. */
function notLoaded(
  kind: Kind,
  ids: Readonly<Record<string, string>>,
  things: Things,
  homes: Homes,
): readonly Findable[] {
  return containersOf(kind, ids, things).map((container) => {
    const { connection, organization } = refOf(container);
    const where = { connection, organization };
    const id = ids[ownPlaceholder(kind)];
    const holder = holderOf(kind);
    return {
      shelf: shelfOf(kind, where, ids),
      home: homes.at(where, holder, holder ? ids[ownPlaceholder(holder)] : undefined),
      item: { id: id ?? container.item.id, name: id === undefined ? kind.label : `${kind.label} ${id}` },
    };
  });
}

/** What the ids of a path name, but for the last one: that is the resource itself. */
function containersOf(
  kind: Kind,
  ids: Readonly<Record<string, string>>,
  things: Things,
): readonly Findable[] {
  const own = ownPlaceholder(kind);
  const above = Object.entries(ids).filter(([name]) => name !== own);
  return above.flatMap(([name, id]) =>
    things.withId(id).filter(({ shelf }) => placeholdersOf(shelf.kind).includes(name)),
  );
}

/** Where the id of such a thing stands in paths: its own, and that of what it stands for. */
function placeholdersOf(kind: Kind): readonly string[] {
  const stoodFor = kindById(kind.standsFor ?? "");
  return [kind, ...(stoodFor ? [stoodFor] : [])].map(ownPlaceholder);
}
