import { ownerOf, templatingOf, type Inheritance, type NamedTemplate } from "../catalog/inheritance.ts";
import type { Kind } from "../catalog/kind.ts";
import type { Ref } from "../catalog/ref.ts";
import type { Directory, ListAddress } from "./directory.ts";
import type { Item } from "./item.ts";

type Organization = Pick<ListAddress, "connection" | "organization">;

/**
 * Says whether a template decides a resource, or which networks inherit it, by the organization's lists. Never rejects.
 * @param isNow reads the list of networks again where it matters who inherits
 */
export async function inheritanceOf(directory: Directory, ref: Ref, isNow = false): Promise<Inheritance> {
  try {
    const known = await inheritance(directory, ref);
    if (!isNow || known.is !== "to") return known;
    directory.forget(ref.connection, ref.organization, templatingOf(ref.kind)?.bound.id);
    return await inheritance(directory, ref);
  } catch {
    return { is: "unread" };
  }
}

async function inheritance(directory: Directory, ref: Ref): Promise<Inheritance> {
  const templating = templatingOf(ref.kind);
  const owner = templating && ownerOf(ref, templating);
  if (!templating || owner === undefined) return { is: "own" };
  const networks = await listOf(directory, ref, templating.bound);
  const network = networks.find(({ id }) => id === owner);
  if (network) {
    const template = await templateOf(directory, ref, templating.template, network);
    return template ? { is: "from", template } : { is: "own" };
  }
  const templates = await listOf(directory, ref, templating.template);
  if (!templates.some(({ id }) => id === owner)) return { is: "own" };
  const heirs = networks.filter(({ template }) => template === owner).map(({ name }) => name);
  return { is: "to", networks: heirs.toSorted((left, right) => left.localeCompare(right)) };
}

/** The template that a network is bound to, with its name where that can be read; undefined where it is bound to none. */
async function templateOf(
  directory: Directory,
  at: Organization,
  kind: Kind,
  bound: Item,
): Promise<NamedTemplate | undefined> {
  const { template: id } = bound;
  if (id === undefined) return undefined;
  const templates = await listOf(directory, at, kind).catch(() => []);
  return { id, name: templates.find((template) => template.id === id)?.name ?? id };
}

/** All of a kind in an organization. */
export function listOf(directory: Directory, at: Organization, kind: Kind): Promise<readonly Item[]> {
  return directory.items(addressOf(at, kind));
}

/** Where the list of all of a kind in an organization stands. */
export function addressOf({ connection, organization }: Organization, kind: Kind): ListAddress {
  return { connection, organization, kind, ids: { organizationId: organization } };
}
