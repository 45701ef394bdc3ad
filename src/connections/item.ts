import type { Kind } from "../catalog/kind.ts";

/** A row of a list: the few fields that the tree and the place names need, of ten thousand devices too. */
export interface Item {
  readonly id: string;
  readonly name: string;
  /** The name is its MAC address, serial or id: it has none of its own. */
  readonly isNameless?: true;
  /** Shown before the name, for kinds whose number people use. */
  readonly number?: string;
  /** Shown dimmed behind the name. */
  readonly detail?: string;
  readonly network?: string;
  /** Product families of a network, or the one of a device. */
  readonly products?: readonly string[];
  readonly tags?: readonly string[];
  /** Its page in Dashboard. */
  readonly url?: string;
  readonly isBoundToTemplate?: true;
}

/** The items of one page of a list; entries without an id are no resources and are left out. */
export function readItems(text: string, kind: Kind): readonly Item[] {
  const page: unknown = JSON.parse(text);
  const entries = Array.isArray(page) ? page : arrayIn(page);
  return entries.flatMap((entry: unknown) => (isRecord(entry) ? itemOf(entry, kind) : []));
}

type Row = Readonly<Record<string, unknown>>;

function itemOf(entry: Row, kind: Kind): Item[] {
  const id = textOf(entry[kind.list?.id ?? "id"]);
  if (id === undefined) return [];
  const name = textOf(entry[kind.name ?? "name"]);
  const number = kind.number && textOf(entry[kind.number]);
  const detail = kind.detail && textOf(entry[kind.detail]);
  const network = textOf(entry["networkId"]);
  const url = textOf(entry["url"]);
  const products = productsOf(entry);
  const tags = tagsOf(entry);
  return [
    {
      id,
      ...(name ? { name } : { name: textOf(entry["mac"]) ?? id, isNameless: true }),
      ...(number ? { number } : {}),
      ...(detail ? { detail } : {}),
      ...(network ? { network } : {}),
      ...(products ? { products } : {}),
      ...(tags.length > 0 ? { tags } : {}),
      ...(url ? { url } : {}),
      ...(entry["isBoundToConfigTemplate"] === true ? { isBoundToTemplate: true } : {}),
    },
  ];
}

function productsOf(entry: Row): readonly string[] | undefined {
  const { productTypes, productType } = entry;
  if (Array.isArray(productTypes)) return productTypes.filter((product) => typeof product === "string");
  return typeof productType === "string" ? [productType] : undefined;
}

/** An admin's tags are objects that give access: they are no tags of the admin. */
function tagsOf({ tags }: Row): readonly string[] {
  return Array.isArray(tags) ? tags.filter((tag) => typeof tag === "string") : [];
}

function arrayIn(page: unknown): readonly unknown[] {
  const items = isRecord(page) ? page["items"] : undefined;
  return Array.isArray(items) ? items : [];
}

function isRecord(value: unknown): value is Row {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  return typeof value === "number" ? String(value) : undefined;
}
