import { kindById, kinds } from "../catalog/overlay/kinds.ts";
import { ownPlaceholder, type Kind, type Product } from "../catalog/kind.ts";
import { fillPath } from "../catalog/ref.ts";
import type { Connection } from "../connections/connection.ts";
import type { Directory } from "../connections/directory.ts";
import type { Item } from "../connections/item.ts";
import { kindsBelow } from "./kindsBelow.ts";
import { rangesOf } from "./ranges.ts";
import type { NewRow, Row, RowPlace, RowSubject } from "./row.ts";
import { itemName, rowName, tabOf } from "./tabName.ts";
import { templateNotes, type TemplateNote } from "./templateNotes.ts";

export interface RowSources {
  connections(): readonly Connection[];
  readonly directory: Directory;
}

/** The rows under a row, as the catalog arranges them; undefined is the root. Rejects with an ApiError. */
export async function childrenOf(row: Row | undefined, sources: RowSources): Promise<readonly NewRow[]> {
  if (!row) return rootRows(sources);
  const { subject, place } = row;
  switch (subject.is) {
    case "connection":
      return inRanges(await topRows(place.connection, sources));
    case "container":
      return containerRows(subject.kind, subject.item, place);
    case "group":
      return subject.kinds.map((kind) => kindRow(kind, place, subject.within));
    case "list":
      return inRanges(await listRows(subject.kind, subject.within, place, sources));
    case "range":
      return inRanges(subject.rows);
    case "resource":
      return kindsBelow(subject).map((kind) => kindRow(kind, place, subject.item));
    case "message":
      return [];
  }
}

/** One connection needs no row of its own. */
async function rootRows(sources: RowSources): Promise<readonly NewRow[]> {
  const all = sources.connections();
  const [only] = all;
  if (only && all.length === 1) return inRanges(await topRows(only.id, sources));
  return all.map((connection) => ({
    key: connection.id,
    label: connection.label,
    description: connection.allowsPushes ? "pushes allowed" : "read-only",
    subject: { is: "connection" },
    place: { connection: connection.id, organization: "", ids: {} },
  }));
}

/** What stands directly under a connection: its organizations. */
async function topRows(connection: string, sources: RowSources): Promise<readonly NewRow[]> {
  const place = { connection, organization: "", ids: {} };
  const lists = kinds.filter(({ parent, list }) => parent === undefined && list);
  const rows = await Promise.all(lists.map((kind) => listRows(kind, undefined, place, sources)));
  return rows.flat();
}

/** Its own settings, then the kinds under it: those of a product family together, if it has that family. */
function containerRows(kind: Kind, item: Item, place: RowPlace): readonly NewRow[] {
  const under = kinds.filter((each) => standsUnder(each, kind));
  const plain = under.filter(({ group }) => !group);
  const grouped = under.filter(({ group }) => group && hasProduct(item, group.product));
  const within = kind.parent === undefined ? undefined : item;
  return [
    resourceRow(kind, place, { label: "Settings", tab: item.name }),
    ...[...Map.groupBy(grouped, ({ group }) => group?.label ?? "")].map(([label, members]): NewRow => ({
      key: label,
      label,
      subject: { is: "group", kinds: members, within: item },
      place,
    })),
    ...plain.map((each) => kindRow(each, place, within)),
  ];
}

/** Under a template stands what it decides of what it stands for. */
function standsUnder({ parent, alsoUnder, templated }: Kind, { id, standsFor }: Kind): boolean {
  return parent === id || alsoUnder === id || (templated === true && parent === standsFor);
}

function hasProduct({ products }: Item, product: Product | undefined): boolean {
  return product === undefined || products?.includes(product) === true;
}

/** A kind with a list is a row that opens into it; a singleton is the resource itself. */
function kindRow(kind: Kind, place: RowPlace, within: Item | undefined): NewRow {
  if (!kind.list)
    return resourceRow(kind, place, { label: kind.label, tab: tabOf(kind.label, within?.name) });
  const subject: RowSubject = { is: "list", kind, ...(within ? { within } : {}) };
  return {
    key: kind.id,
    label: kind.plural,
    description: describedBy(kind, undefined, place),
    subject,
    place,
  };
}

async function listRows(
  kind: Kind,
  within: Item | undefined,
  place: RowPlace,
  { directory }: RowSources,
): Promise<readonly NewRow[]> {
  const items = await directory.items({ ...place, kind });
  const mine =
    within && kind.alsoUnder !== undefined ? items.filter(({ network }) => network === within.id) : items;
  const sorted = kind.number === undefined ? byName(mine) : byNumber(mine);
  if (kind.opens) {
    const noteOf = await templateNotes(kind, items, place, directory);
    return sorted.map((item) => containerRow(kind, item, place, noteOf(item)));
  }
  const homeOf = await homes(kind, within, place, directory);
  return sorted.map((item) => itemRow(kind, item, homeOf(item), place));
}

/**
 * Whose an item is: of the container that is open, of the one that the item names, or of the organization.
 * The same from wherever it is opened: the name is part of the document's address in VS Code.
 */
async function homes(
  { alsoUnder }: Kind,
  within: Item | undefined,
  place: RowPlace,
  directory: Directory,
): Promise<(item: Item) => string | undefined> {
  if (within) return () => within.name;
  const organization = directory.organizationName(place.connection, place.organization);
  const above = kinds.find(({ id }) => id === alsoUnder);
  const containers = above ? await directory.items({ ...place, kind: above }).catch(() => []) : [];
  const names = new Map(containers.map(({ id, name }) => [id, name]));
  return ({ network }) => names.get(network ?? "") ?? organization;
}

function containerRow(kind: Kind, item: Item, place: RowPlace, { words, template }: TemplateNote): NewRow {
  return {
    key: item.id,
    label: item.name,
    description: [...words, ...(item.products ?? [])].join(", "),
    subject: { is: "container", kind, item },
    place: { ...placeOf(kind, item, place), ...(template ? { template } : {}) },
  };
}

function itemRow(kind: Kind, item: Item, home: string | undefined, place: RowPlace): NewRow {
  const label = rowName(item);
  const tab = tabOf(itemName(kind, item), home);
  return resourceRow(kind, placeOf(kind, item, place), { label, tab, item });
}

function resourceRow(
  kind: Kind,
  place: RowPlace,
  names: { label: string; tab: string; item?: Item },
): NewRow {
  const { label, tab, item } = names;
  return {
    key: `${kind.id}:${item?.id ?? ""}`,
    label,
    description: describedBy(kind, item, place),
    subject: { is: "resource", kind, path: fillPath(kind.path, place.ids), tab, ...(item ? { item } : {}) },
    place,
  };
}

function describedBy({ templated }: Kind, item: Item | undefined, { template }: RowPlace): string {
  const from = templated && template ? [`from ${template.name}`] : [];
  return [...(item?.detail === undefined ? [] : [item.detail]), ...from].join(" · ");
}

/** The ids with the item's own under the last placeholder of its kind's path. */
function placeOf(kind: Kind, item: Item, place: RowPlace): RowPlace {
  const organization = kind.parent === undefined ? item.id : place.organization;
  const stoodFor = kindById(kind.standsFor ?? "");
  const names = [kind, ...(stoodFor ? [stoodFor] : [])].map(ownPlaceholder);
  const ids = Object.fromEntries(names.map((name) => [name, item.id]));
  return { ...place, organization, ids: { ...place.ids, ...ids } };
}

/** Rows, or headings over runs of them where they are too many. How many comes first: long names would hide it. */
function inRanges(rows: readonly NewRow[]): readonly NewRow[] {
  const ranges = rangesOf(rows);
  if (!ranges) return rows;
  return ranges.map(({ first, last, rows: run }) => ({
    key: `${first.key}–${last.key}`,
    label: `${run.length} · ${first.label} – ${last.label}`,
    subject: { is: "range", rows: run },
    place: first.place,
  }));
}

/** As people count; what has only a number for a name comes last. */
function byName(items: readonly Item[]): readonly Item[] {
  const order = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });
  return items.toSorted(
    (left, right) =>
      Number(left.isNameless ?? false) - Number(right.isNameless ?? false) ||
      order.compare(left.name, right.name),
  );
}

/** Dashboard may answer 1, 10, 2; of ports in modules the module's name comes before the number. */
function byNumber(items: readonly Item[]): readonly Item[] {
  const order = new Intl.Collator(undefined, { numeric: true });
  return items.toSorted((left, right) => order.compare(left.number ?? "", right.number ?? ""));
}
