import { kinds } from "../../catalog/overlay/kinds.ts";
import type { Kind, Product } from "../../catalog/kind.ts";
import type { Connection } from "../../connections/connection.ts";
import type { Item } from "../../connections/item.ts";
import { isOn } from "../filter/filter.ts";
import { filterRow } from "../filter/filterRow.ts";
import { kindsBelow } from "./kindsBelow.ts";
import { inRanges, listRows, type ListSources } from "./listRows.ts";
import { describedBy, messageRow, nowhere, resourceRow } from "./newRows.ts";
import type { NewRow, Row, RowPlace, RowSubject } from "./row.ts";
import { tabOf } from "../tabName.ts";
import { withTemplateName } from "./templateNotes.ts";

export interface RowSources extends ListSources {
  connections(): readonly Connection[];
}

/** The rows under a row, as the catalog arranges them; undefined is the root. Rejects with an ApiError. */
export async function childrenOf(row: Row | undefined, sources: RowSources): Promise<readonly NewRow[]> {
  if (!row) return rootRows(sources);
  const { subject, place } = row;
  switch (subject.is) {
    case "connection":
      return topRows(place.connection, sources);
    case "container":
      return containerRows(subject.kind, subject.item, place);
    case "group":
      return groupRows(subject, await withTemplateName(place, sources.directory));
    case "list":
      return listRows(subject.kind, subject.within, place, sources);
    case "range":
      return inRanges(subject.rows);
    case "resource":
      return kindsBelow(subject).map((kind) => kindRow(kind, place, subject.item));
    case "message":
    case "filter":
      return [];
  }
}

/** One connection needs no row of its own. While the tree is narrowed its first row says so. */
async function rootRows(sources: RowSources): Promise<readonly NewRow[]> {
  const all = sources.connections();
  const [only] = all;
  if (!only) return [];
  const rows = all.length === 1 ? await topRows(only.id, sources) : all.map(connectionRow);
  if (rows.length === 0) return [messageRow(nowhere, { tone: "empty", label: "No organizations" })];
  const isList = rows.some(({ subject }) => subject.is !== "message");
  return isList && isOn(sources.choices.filter) ? [filterRow(sources), ...rows] : rows;
}

function connectionRow({ id, label, allowsPushes }: Connection): NewRow {
  return {
    key: id,
    label,
    description: allowsPushes ? "pushes allowed" : "read-only",
    subject: { is: "connection" },
    place: { ...nowhere, connection: id },
  };
}

/** What stands directly under a connection: its organizations. */
async function topRows(connection: string, sources: RowSources): Promise<readonly NewRow[]> {
  const lists = kinds.filter(({ parent, list }) => parent === undefined && list);
  const place = { ...nowhere, connection };
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
    ...plain.map((each) => kindRow(each, place, within, item.name)),
  ];
}

/** Under a template stands what it decides of what it stands for. */
function standsUnder({ parent, alsoUnder, templated }: Kind, { id, standsFor }: Kind): boolean {
  return parent === id || alsoUnder === id || (templated === true && parent === standsFor);
}

function hasProduct({ products }: Item, product: Product | undefined): boolean {
  return product === undefined || products?.includes(product) === true;
}

function groupRows(
  { kinds: members, within }: Extract<RowSubject, { is: "group" }>,
  place: RowPlace,
): readonly NewRow[] {
  return members.map((kind) => kindRow(kind, place, within));
}

/** A kind with a list is a row that opens into it; a singleton is the resource itself. */
function kindRow(kind: Kind, place: RowPlace, within: Item | undefined, home = within?.name): NewRow {
  if (!kind.list) return resourceRow(kind, place, { label: kind.label, tab: tabOf(kind.label, home) });
  const subject: RowSubject = { is: "list", kind, ...(within ? { within } : {}) };
  const description = describedBy(kind, undefined, place);
  return { key: kind.id, label: kind.plural, description, subject, place };
}
