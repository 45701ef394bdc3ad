import { noContent, notFound } from "../serving/answers.ts";
import type { Handle } from "../serving/calls.ts";
import { type Cloud, templateOf } from "../cloud.ts";
import { getDocument, putDocument } from "../resources.ts";
import type { RouteMatch } from "../routes.ts";

/** Documents of kinds that have no route of their own, planted by an edit: they can be read, put and deleted. */
export function plantedRoute(cloud: Cloud, method: string, path: string): RouteMatch | undefined {
  const handle = handles[method];
  const isDocument = cloud.store.get(path) !== undefined && path.split("/").length > 3;
  if (handle === undefined || !isDocument || path.includes("/admins/")) return undefined;
  return { route: { method, template: templateOf(cloud, path), handle }, ids: {} };
}

const deleteDocument: Handle = (cloud, call) => {
  if (cloud.store.get(call.path) === undefined) return notFound(call.path);
  cloud.store.delete(call.path);
  return noContent;
};

const handles: Readonly<Record<string, Handle>> = {
  GET: getDocument,
  PUT: putDocument,
  DELETE: deleteDocument,
};
