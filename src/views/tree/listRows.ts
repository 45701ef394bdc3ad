import { kinds } from "../../catalog/overlay/kinds.ts";
import type { Kind } from "../../catalog/kind.ts";
import type { Directory } from "../../connections/directory.ts";
import type { Item } from "../../connections/item.ts";
import { isOn } from "../filter/filter.ts";
import { passes } from "../filter/filterMatch.ts";
import { containerRow, itemRow, messageRow } from "./newRows.ts";
import { mostRows, rangesOf } from "./ranges.ts";
import type { NewRow, RowPlace } from "./row.ts";
import type { RowChoices } from "./rowChoices.ts";
import { templateNotes } from "./templateNotes.ts";

export interface ListSources {
  readonly directory: Directory;
  readonly choices: RowChoices;
}

/** More pinned rows than this stand in the ranges with the others. */
const mostPinned = 100;

/** The rows of a list as somebody has chosen to see them: a row says so where that leaves none. */
export async function listRows(
  kind: Kind,
  within: Item | undefined,
  place: RowPlace,
  { directory, choices }: ListSources,
): Promise<readonly NewRow[]> {
  const items = await directory.items({ ...place, kind });
  const mine =
    within && kind.alsoUnder !== undefined ? items.filter(({ network }) => network === within.id) : items;
  const passing = passingOf(mine, kind, within, choices);
  const shown = passing.filter(({ id }) => !choices.isHidden(place.connection, id));
  const hidden = hiddenRows(kind, passing.length - shown.length, place);
  if (passing.length === 0 && mine.length > 0) return [noMatch(kind, place)];
  const [pinned, others] = pinnedFirst(
    kind.number === undefined ? byName(shown) : byNumber(shown),
    place,
    choices,
  );
  const rowOf = await rowMaker(kind, { within, place }, { directory, choices });
  const most = mostRows - pinned.length - hidden.length;
  return [...pinned.map(rowOf), ...inRanges(others.map(rowOf), most), ...hidden];
}

function passingOf(
  items: readonly Item[],
  kind: Kind,
  within: Item | undefined,
  { filter }: RowChoices,
): readonly Item[] {
  return isOn(filter) ? items.filter((item) => passes(filter, kind, item, within !== undefined)) : items;
}

function noMatch({ plural }: Kind, place: RowPlace): NewRow {
  return messageRow(place, { tone: "filtered", label: `No ${plural.toLowerCase()} match the filter` });
}

/** What is hidden is never silently missing. */
function hiddenRows({ label, plural }: Kind, count: number, place: RowPlace): readonly NewRow[] {
  if (count === 0) return [];
  const what = (count === 1 ? label : plural).toLowerCase();
  return [messageRow(place, { tone: "hidden", label: `${count} hidden ${what}` })];
}

function pinnedFirst(
  items: readonly Item[],
  { connection }: RowPlace,
  choices: RowChoices,
): readonly [readonly Item[], readonly Item[]] {
  const { pinned = [], others = [] } = Object.groupBy(items, ({ id }) =>
    choices.isPinned(connection, id) ? "pinned" : "others",
  );
  return pinned.length > mostPinned ? [[], [...pinned, ...others]] : [pinned, others];
}

async function rowMaker(
  kind: Kind,
  { within, place }: { readonly within: Item | undefined; readonly place: RowPlace },
  { directory, choices }: ListSources,
): Promise<(item: Item) => NewRow> {
  if (!kind.opens) {
    const homeOf = await homes(kind, within, place, directory);
    return (item) => itemRow(kind, item, homeOf(item), place);
  }
  const noteOf = await templateNotes(kind, place, directory);
  const isPinned = ({ id }: Item): boolean => choices.isPinned(place.connection, id);
  return (item) => containerRow(kind, item, place, { ...noteOf(item), isPinned: isPinned(item) });
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

/** Rows, or headings over runs of them where they are too many. How many comes first: long names would hide it. */
export function inRanges(rows: readonly NewRow[], most: number = mostRows): readonly NewRow[] {
  const ranges = rangesOf(rows, most);
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
