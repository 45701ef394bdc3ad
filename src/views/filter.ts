import type { FilterPart, Kind } from "../catalog/kind.ts";
import type { Item } from "../connections/item.ts";

/** What the tree is narrowed to. Parts that are empty ask for nothing; an item has to satisfy all the others. */
export interface Filter {
  /** A part of the names of networks and devices. */
  readonly name: string;
  /** A part of the names of organizations. */
  readonly organization: string;
  /** Product families: any of them will do. */
  readonly products: readonly string[];
  /** Any of them will do. */
  readonly tags: readonly string[];
}

export const noFilter: Filter = { name: "", organization: "", products: [], tags: [] };

export function isOn({ name, organization, products, tags }: Filter): boolean {
  return name !== "" || organization !== "" || products.length > 0 || tags.length > 0;
}

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

/** The filter in a few words: `wireless, #branch, “berlin”`. */
export function filterWords({ name, organization, products, tags }: Filter): string {
  const words = [
    ...products,
    ...tags.map((tag) => `#${tag}`),
    ...(name === "" ? [] : [`“${name}”`]),
    ...(organization === "" ? [] : [`organizations “${organization}”`]),
  ];
  return words.join(", ");
}

/** A stored filter. What is not one, or not wholly, asks for nothing there. */
export function readFilter(stored: unknown): Filter {
  if (typeof stored !== "object" || stored === null) return noFilter;
  const { name, organization, products, tags } = stored as Partial<Record<keyof Filter, unknown>>;
  return {
    name: typeof name === "string" ? name : "",
    organization: typeof organization === "string" ? organization : "",
    products: textsOf(products),
    tags: textsOf(tags),
  };
}

function textsOf(stored: unknown): readonly string[] {
  return Array.isArray(stored) ? stored.filter((each) => typeof each === "string") : [];
}

function isAnyOf(wanted: readonly string[], own: readonly string[] | undefined): boolean {
  return wanted.length === 0 || wanted.some((each) => own?.includes(each));
}

function holds(text: string, part: string): boolean {
  return part === "" || plain(text).includes(plain(part));
}

/** Without case and accents: whoever types "zurich" means Zürich too. */
function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();
}
