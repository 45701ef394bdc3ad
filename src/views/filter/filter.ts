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
