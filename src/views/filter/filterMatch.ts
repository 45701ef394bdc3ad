import type { FilterPart, Kind } from "../../catalog/kind.ts";
import { productLabel } from "../../changes/actions/networkProducts.ts";
import type { Item } from "../../connections/item.ts";
import type { Filter } from "./filter.ts";
import { plainText } from "../plainText.ts";

/**
 * Does an item pass? What stands inside of a network is there because that passed by its name and its tags: it is asked
 * for its product alone.
 */
export function passes(filter: Filter, kind: Kind, item: Item, isInside: boolean): boolean {
  const asked = (kind.filteredBy ?? []).filter((part) => !isInside || part === "products");
  return asked.every((part) => checks[part](filter, item));
}

const checks: Record<FilterPart, (filter: Filter, item: Item) => boolean> = {
  name: ({ name }, item) => holds(item.name, name),
  organization: ({ organization }, item) => holds(item.name, organization),
  products: ({ products }, item) => isAnyOf(products, item.products),
  tags: ({ tags }, item) => isAnyOf(tags, item.tags),
};

/** The filter in a few words: `Wireless, #branch, “berlin”`. */
export function filterWords({ name, organization, products, tags }: Filter): string {
  const words = [
    ...products.map(productLabel),
    ...tags.map((tag) => `#${tag}`),
    ...(name === "" ? [] : [`“${name}”`]),
    ...(organization === "" ? [] : [`organizations “${organization}”`]),
  ];
  return words.join(", ");
}

function isAnyOf(wanted: readonly string[], own: readonly string[] | undefined): boolean {
  return wanted.length === 0 || wanted.some((each) => own?.includes(each));
}

function holds(text: string, part: string): boolean {
  return part === "" || plainText(text).includes(plainText(part));
}
