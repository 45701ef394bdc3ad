import { fillPath } from "../../catalog/ref.ts";
import { ownPlaceholder, type Kind } from "../../catalog/kind.ts";
import { kindById } from "../../catalog/overlay/kinds.ts";
import { productLabel } from "../../changes/actions/networkProducts.ts";
import type { Reason } from "../../api/apiError.ts";
import type { Item } from "../../connections/item.ts";
import type { NewRow, RowPlace, Tone } from "./row.ts";
import { itemName, rowName, tabOf } from "../tabName.ts";
import type { TemplateNote } from "./templateNotes.ts";

/** A resource that opens into others. What is pinned says so in words. */
export function containerRow(
  kind: Kind,
  item: Item,
  place: RowPlace,
  { words, template, isPinned }: TemplateNote & { readonly isPinned: boolean },
): NewRow {
  const described = [...(isPinned ? ["pinned"] : []), ...words, ...(item.products ?? []).map(inRow)];
  return {
    key: item.id,
    label: item.name,
    description: described.join(", "),
    subject: { is: "container", kind, item, ...(isPinned ? { isPinned: true } : {}) },
    place: { ...placeOf(kind, item, place), ...(template ? { template } : {}) },
  };
}

/** Within a row it is a word among others: `systems manager`. */
function inRow(product: string): string {
  return productLabel(product).toLowerCase();
}

/** A resource of a list. */
export function itemRow(kind: Kind, item: Item, home: string | undefined, place: RowPlace): NewRow {
  const label = rowName(item);
  const tab = tabOf(itemName(kind, item), home);
  return resourceRow(kind, placeOf(kind, item, place), { label, tab, item });
}

export function resourceRow(
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

export function describedBy({ templated }: Kind, item: Item | undefined, { template }: RowPlace): string {
  const from = templated && template ? [`from ${template.name ?? "template"}`] : [];
  return [...(item?.detail === undefined ? [] : [item.detail]), ...from].join(" · ");
}

export interface Message {
  readonly tone: Tone;
  readonly label: string;
  readonly detail?: string;
  readonly reason?: Reason;
}

/** A row that only says something. */
export function messageRow(place: RowPlace | undefined, { label, ...rest }: Message): NewRow {
  return {
    key: `message:${rest.tone}`,
    label,
    description: rest.detail ?? "",
    subject: { is: "message", ...rest },
    place: place ?? nowhere,
  };
}

/** Above all connections. */
export const nowhere: RowPlace = { connection: "", organization: "", ids: {} };

/** The ids with the item's own under the last placeholder of its kind's path. */
function placeOf(kind: Kind, item: Item, place: RowPlace): RowPlace {
  const organization = kind.parent === undefined ? item.id : place.organization;
  const stoodFor = kindById(kind.standsFor ?? "");
  const names = [kind, ...(stoodFor ? [stoodFor] : [])].map(ownPlaceholder);
  const ids = Object.fromEntries(names.map((name) => [name, item.id]));
  return { ...place, organization, ids: { ...place.ids, ...ids } };
}
