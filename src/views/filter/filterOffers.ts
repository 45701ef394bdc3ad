import type { Product } from "../../catalog/kind.ts";
import type { Item } from "../../connections/item.ts";
import type { Filter } from "./filter.ts";
import { loadedLists, type Lists } from "../tree/loadedLists.ts";

/** What can be chosen, with what has it: `10 networks, 57 devices`. */
export interface FilterOffers {
  readonly products: readonly FilterOffer[];
  readonly tags: readonly FilterOffer[];
}

export interface FilterOffer {
  readonly value: string;
  readonly found: string;
}

/** Products and tags of what was read, and those that are chosen already. Before anything was read, every product. */
export function filterOffers(filter: Filter, lists: Lists): FilterOffers {
  const products = offersOf(lists, ({ products: own }) => own, filter.products);
  const tags = offersOf(lists, ({ tags: own }) => own, filter.tags);
  const every = everyProduct.map((value) => ({ value, found: "" }));
  return { products: products.some(({ found }) => found !== "") ? products : every, tags };
}

const everyProduct: readonly Product[] = [
  "appliance",
  "camera",
  "cellularGateway",
  "sensor",
  "switch",
  "systemsManager",
  "wireless",
];

function offersOf(
  lists: Lists,
  valuesOf: (item: Item) => readonly string[] | undefined,
  chosen: readonly string[],
): readonly FilterOffer[] {
  const counts = new Map<string, Map<string, number>>(chosen.map((value) => [value, new Map()]));
  for (const { address, items } of loadedLists(lists)) {
    if (!address.kind.filteredBy) continue;
    const plural = address.kind.plural.toLowerCase();
    for (const value of items.flatMap((item) => valuesOf(item) ?? [])) {
      const found = counts.get(value) ?? new Map<string, number>();
      counts.set(value, found.set(plural, (found.get(plural) ?? 0) + 1));
    }
  }
  const order = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });
  return [...counts]
    .map(([value, found]) => ({ value, found: foundWords(found) }))
    .toSorted((left, right) => order.compare(left.value, right.value));
}

function foundWords(found: ReadonlyMap<string, number>): string {
  return [...found].map(([plural, count]) => `${count.toLocaleString("en")} ${plural}`).join(", ");
}
