import type { Kind } from "../catalog/kind.ts";
import type { Item } from "../connections/item.ts";

/** Three hundred networks have a "Guest": the tab says whose this is. */
export function tabOf(label: string, home: string | undefined): string {
  return home === undefined ? label : `${home} · ${label}`;
}

/** What people call an item, wherever it is met: "Berlin", "10 Guest", "Port 12". */
export function itemName({ label }: Pick<Kind, "label">, item: Item): string {
  const { number, name } = item;
  if (number === undefined) return name;
  return item.isNameless ? `${label} ${number}` : `${number} ${name}`;
}

/** The same in a list of its like: "Berlin", "10 Guest", "12". */
export function rowName(item: Item): string {
  const { number, name } = item;
  return [number, ...(number !== undefined && item.isNameless ? [] : [name])].filter(Boolean).join(" ");
}
