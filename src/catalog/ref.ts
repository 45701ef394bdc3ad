import type { Kind } from "./kind.ts";
import { kindById } from "./overlay/kinds.ts";

/** The address of one resource: everything that is needed to read it again after a reload. */
export interface Ref {
  readonly connection: string;
  readonly organization: string;
  readonly kind: Kind;
  /** The filled API path, e.g. `/networks/N_1/appliance/vlans/10`. */
  readonly path: string;
}

/** A key that is the same for every spelling of one resource's address: an id may be escaped where it need not be. */
export function refKey({ connection, organization, kind, path }: Ref): string {
  const ids = matchPath(kind.path, path);
  return `${connection}/${organization}/${kind.id}${ids ? fillPath(kind.path, ids) : path}`;
}

/** The API path that a resource is written to: made of the ids that it is read by, whatever the spelling of its ref. */
export function writePath(ref: Ref): string {
  return fillPath(ref.kind.path, idsOf(ref));
}

/** Ids by placeholder name, or undefined where the path does not fit the template. */
export function matchPath(template: string, path: string): Record<string, string> | undefined {
  const wanted = template.split("/");
  const given = path.split("/");
  if (wanted.length !== given.length) return undefined;
  const ids: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? "";
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    const id = name === undefined ? undefined : idOf(value);
    if (name === undefined ? part !== value : id === undefined) return undefined;
    if (name !== undefined && id !== undefined) ids[name] = id;
  }
  return ids;
}

/** One segment's id. Undefined where it is none: "..", also escaped, would lead to another resource. */
function idOf(segment: string): string | undefined {
  try {
    const id = decodeURIComponent(segment);
    return id === "" || id === "." || id === ".." ? undefined : id;
  } catch {
    return undefined;
  }
}

/** Fills a template's placeholders. Throws where an id is missing: that is a mistake in the catalog. */
export function fillPath(template: string, ids: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const id = ids[name];
    if (id === undefined) throw new Error(`No ${name} for ${template}`);
    return encodeURIComponent(id);
  });
}

/** All ids of a resource, its organization's included. */
export function idsOf(ref: Ref): Record<string, string> {
  return { organizationId: ref.organization, ...matchPath(ref.kind.path, ref.path) };
}

/** The ref of one resource by the id of its kind; undefined where the path does not fit the kind or the organization. */
export function refOf(
  connection: string,
  organization: string,
  kindId: string,
  path: string,
): Ref | undefined {
  const kind = kindById(kindId);
  const ids = kind && matchPath(kind.path, path);
  if (!ids || (ids["organizationId"] ?? organization) !== organization) return undefined;
  return { connection, organization, kind, path };
}
