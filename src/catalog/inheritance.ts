import { ownPlaceholder, type Kind } from "./kind.ts";
import { kindById, kinds } from "./overlay/kinds.ts";
import { fillPath, idsOf, matchPath, type Ref } from "./ref.ts";

/** What a resource has to do with templates. */
export type Inheritance =
  /** Nothing: it is of a kind that no template decides, or its network is bound to none. */
  | { readonly is: "own" }
  /** This template decides it: the network is bound to it. */
  | { readonly is: "from"; readonly template: NamedTemplate }
  /** It belongs to a template, and these networks inherit it. */
  | { readonly is: "to"; readonly networks: readonly string[] }
  /** The lists that say so could not be read. */
  | { readonly is: "unread" };

export interface NamedTemplate {
  readonly id: string;
  readonly name: string;
}

/** A kind of templates, and the kind whose resources are bound to them. */
export interface Templating {
  readonly template: Kind;
  readonly bound: Kind;
}

/** The templates that decide resources of this kind, or that are of this kind themselves; undefined where none do. */
export function templatingOf(kind: Kind): Templating | undefined {
  const template = kinds.find(
    ({ id, standsFor }) =>
      standsFor !== undefined && (id === kind.id || (kind.templated && standsFor === kind.parent)),
  );
  const bound = template && kindById(template.standsFor ?? "");
  return template && bound && { template, bound };
}

/** The id of the network that has this resource, or of the template that stands in for one. */
export function ownerOf(ref: Ref, { template, bound }: Templating): string | undefined {
  const own = ref.kind.id === template.id ? template : bound;
  return idsOf(ref)[ownPlaceholder(own)];
}

/** The same resource as another network or template has it. */
export function inOwner(ref: Ref, { bound }: Templating, owner: string): Ref {
  const ids = { ...matchPath(ref.kind.path, ref.path), [ownPlaceholder(bound)]: owner };
  return { ...ref, path: fillPath(ref.kind.path, ids) };
}
