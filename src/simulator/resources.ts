import { failure, notFound, ok } from "./serving/answers.ts";
import type { Call, Handle } from "./serving/calls.ts";
import { behaviourIn, type Cloud } from "./cloud.ts";
import { type JsonObject, listAt } from "./json.ts";
import { matches } from "./filters.ts";
import { type Paging, page } from "./serving/pages.ts";
import { ownerPath } from "./serving/paths.ts";
import { present } from "./presenting.ts";
import { applyPut } from "./writing/put.ts";

/** GET of one document. */
export const getDocument: Handle = (cloud, call) => {
  const document = cloud.store.get(call.path);
  return document === undefined ? notFound(call.path) : ok(shown(cloud, call.template, document));
};

/** PUT of one document, by the behaviour of its kind. */
export const putDocument: Handle = (cloud, call) => {
  const behaviour = behaviourIn(cloud, call.template);
  const current = cloud.store.get(call.path);
  if (current === undefined && !behaviour.createsMissing) return notFound(call.path);
  const result = applyPut(behaviour, current ?? identity(call), call.body);
  if (result.tag === "refused") return failure(400, result.errors);
  cloud.store.set(call.path, result.document);
  return ok(shown(cloud, call.template, result.document));
};

/** GET of a collection whose documents are of the kind of a template; `project` shows a row in the list's own way. */
export function listDocuments(
  template: string,
  paging?: Paging,
  project: (document: JsonObject) => JsonObject = (document) => document,
): Handle {
  return (cloud, call) => {
    const found = cloud.store.list(call.path).filter((document) => matches(document, call.url.searchParams));
    const show = (document: JsonObject): JsonObject => project(shown(cloud, template, document));
    return paging === undefined ? ok(found.map(show)) : page(found, paging, call.url, show);
  };
}

/** Refuses what the products of a network do not have, as Dashboard does. */
export function onlyFor(product: string, handle: Handle): Handle {
  return (cloud, call) => {
    const products = listAt(cloud.store.get(ownerPath(call.path)), "productTypes");
    return products.includes(product)
      ? handle(cloud, call)
      : failure(400, [`This endpoint only supports ${product} networks`]);
  };
}

export function shown(cloud: Cloud, template: string, document: JsonObject): JsonObject {
  return present(template, document, behaviourIn(cloud, template).hidden);
}

/** What a document that a PUT creates begins with: the id that its path names. */
function identity(call: Call): JsonObject {
  return { id: call.path.slice(call.path.lastIndexOf("/") + 1) };
}
