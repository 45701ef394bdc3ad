import type { Kind } from "../catalog/kind.ts";
import { Share } from "./share.ts";

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
  /** What people know it by beside its name: a MAC address, an email address. */
  readonly alias?: string;
  readonly network?: string;
  /** Product families of a network, or the one of a device. */
  readonly products?: readonly string[];
  readonly tags?: readonly string[];
  /** Its page in Dashboard, in two parts: thousands of items share the first. */
  readonly urlStart?: string;
  readonly urlEnd?: string;
  /** Id of the template that it is bound to; empty where the list does not say which. */
  readonly template?: string;
}

/** The page of an item in Dashboard, where it has one. */
export function urlOf({ urlStart, urlEnd }: Item): string | undefined {
  return urlStart === undefined ? undefined : urlStart + (urlEnd ?? "");
}

/**
 * The items of one page of a list; entries without an id are no resources and are left out.
 * @param share what the pages of one list have in common, so that it is kept once
 */
export function readItems(text: string, kind: Kind, share: Share = new Share()): readonly Item[] {
  const page: unknown = JSON.parse(text);
  const entries = Array.isArray(page) ? page : arrayIn(page);
  return entries.flatMap((entry: unknown) => (isRecord(entry) ? itemOf(entry, kind, share) : []));
}

type Row = Readonly<Record<string, unknown>>;

function itemOf(entry: Row, kind: Kind, share: Share): Item[] {
  const id = textOf(entry[kind.list?.id ?? "id"]);
  if (id === undefined) return [];
  const name = textOf(entry[kind.name ?? "name"]);
  const alias = kind.alias && textOf(entry[kind.alias]);
  const number = kind.number && textOf(entry[kind.number]);
  const detail = kind.detail && textOf(entry[kind.detail]);
  const network = textOf(entry["networkId"]);
  const products = productsOf(entry);
  const tags = tagsOf(entry);
  return [
    {
      id,
      ...(name ? { name } : { name: alias ? alias : id, isNameless: true }),
      ...(alias ? { alias } : {}),
      ...(number ? { number } : {}),
      ...(detail ? { detail: share.text(detail) } : {}),
      ...(network ? { network: share.text(network) } : {}),
      ...(products ? { products: share.list(products) } : {}),
      ...(tags.length > 0 ? { tags: share.list(tags) } : {}),
      ...(kind.privateUrl ? {} : urlParts(textOf(entry["url"]), share)),
      ...templateIn(entry, share),
    },
  ];
}

function templateIn(
  { isBoundToConfigTemplate, configTemplateId }: Row,
  share: Share,
): Pick<Item, "template"> {
  return isBoundToConfigTemplate === true ? { template: share.text(textOf(configTemplateId) ?? "") } : {};
}

/** Cut after the last slash: what follows is the item's own. */
function urlParts(url: string | undefined, share: Share): Pick<Item, "urlStart" | "urlEnd"> {
  if (!url) return {};
  const end = url.lastIndexOf("/") + 1;
  return { urlStart: share.text(url.slice(0, end)), urlEnd: url.slice(end) };
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
