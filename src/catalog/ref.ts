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

/** A key that is the same for every spelling of one resource's address. */
export function refKey(ref: Ref): string {
  return `${ref.connection}/${ref.organization}/${ref.kind.id}${ref.path}`;
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
    if (name === undefined ? part !== value : value === "") return undefined;
    if (name !== undefined) ids[name] = decodeURIComponent(value);
  }
  return ids;
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

/** The ref of one resource by the id of its kind; undefined where the path does not fit the kind. */
export function refOf(
  connection: string,
  organization: string,
  kindId: string,
  path: string,
): Ref | undefined {
  const kind = kindById(kindId);
  return kind && matchPath(kind.path, path) ? { connection, organization, kind, path } : undefined;
}
