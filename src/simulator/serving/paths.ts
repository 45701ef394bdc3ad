export const API_PREFIX = "/api/v1";

/** The ids in a path of this template, or undefined where the path has another shape. */
export function matchPath(template: string, path: string): Record<string, string> | undefined {
  const wanted = template.split("/");
  const given = path.split("/");
  if (wanted.length !== given.length) return undefined;
  const ids: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    const value = given[index] ?? "";
    if (segment.startsWith("{")) ids[segment.slice(1, -1)] = value;
    else if (segment !== value) return undefined;
  }
  return ids;
}

/** A path as documents are stored: without the API prefix, a query or a trailing slash. */
export function normalPath(path: string): string {
  const [bare = ""] = path.split("?");
  const local = bare.startsWith(API_PREFIX) ? bare.slice(API_PREFIX.length) : bare;
  return local.replace(/\/+$/, "");
}

export function parentPath(path: string): string {
  return path.slice(0, path.lastIndexOf("/"));
}

/** `/networks/N_1` for everything of that network; likewise for organizations and devices. */
export function ownerPath(path: string): string {
  return path.split("/").slice(0, 3).join("/");
}
