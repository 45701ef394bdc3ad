import { type JsonObject, listAt, textAt } from "./json.ts";

/** Whether a document passes the filters of a list's query. Lists of values come as `networkIds[]=a&networkIds[]=b`. */
export function matches(document: JsonObject, query: URLSearchParams): boolean {
  return (
    Object.entries(exact).every(([name, field]) =>
      isAmong(textAt(document, field), query.getAll(`${name}[]`)),
    ) &&
    partial.every((field) =>
      textAt(document, field)
        .toLowerCase()
        .includes((query.get(field) ?? "").toLowerCase()),
    ) &&
    isBoundTo(document, query.get("configTemplateId")) &&
    isBoundAs(document, query.get("isBoundToConfigTemplate")) &&
    hasTags(document, query.getAll("tags[]"), query.get("tagsFilterType")) &&
    hasProduct(document, query.getAll("productTypes[]"))
  );
}

const exact = {
  networkIds: "networkId",
  serials: "serial",
  macs: "mac",
  models: "model",
  orderNumbers: "orderNumber",
} as const;

const partial = ["name", "mac", "serial", "model"] as const;

function isAmong(value: string, wanted: readonly string[]): boolean {
  return wanted.length === 0 || wanted.includes(value === "" ? "null" : value);
}

function isBoundTo(network: JsonObject, wanted: string | null): boolean {
  return wanted === null || network["configTemplateId"] === wanted;
}

function isBoundAs(network: JsonObject, wanted: string | null): boolean {
  return wanted === null || (network["isBoundToConfigTemplate"] === true) === (wanted === "true");
}

function hasTags(document: JsonObject, wanted: readonly string[], type: string | null): boolean {
  const tags = listAt(document, "tags");
  if (wanted.length === 0) return true;
  return type === "withAllTags"
    ? wanted.every((tag) => tags.includes(tag))
    : wanted.some((tag) => tags.includes(tag));
}

function hasProduct(document: JsonObject, wanted: readonly string[]): boolean {
  const products = [...listAt(document, "productTypes"), textAt(document, "productType")];
  return wanted.length === 0 || wanted.some((product) => products.includes(product));
}
