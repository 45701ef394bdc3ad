import type { NamedTemplate } from "../catalog/inheritance.ts";
import type { Kind } from "../catalog/kind.ts";
import { kindById, kinds } from "../catalog/overlay/kinds.ts";
import type { Directory } from "../connections/directory.ts";
import type { Item } from "../connections/item.ts";
import { listOf } from "../connections/templates.ts";
import type { RowPlace } from "./row.ts";

/** What a row says of templates: a network its own, a template how many networks inherit from it. */
export interface TemplateNote {
  readonly words: readonly string[];
  /** The one that the row's resource is bound to. */
  readonly template?: NamedTemplate;
}

/** The notes of the rows of a list. Asks for templates only where something is bound to one. */
export async function templateNotes(
  kind: Kind,
  items: readonly Item[],
  place: RowPlace,
  directory: Directory,
): Promise<(item: Item) => TemplateNote> {
  const bound = kindById(kind.standsFor ?? "");
  const heirs = bound && (await listOf(directory, place, bound).catch(() => undefined));
  if (bound) return ({ id }) => ({ words: heirs ? [heirCount(heirs, id, bound)] : [] });
  const templates = kinds.find(({ standsFor }) => standsFor === kind.id);
  if (!templates || items.every(({ template }) => template === undefined)) return () => ({ words: [] });
  const known = await listOf(directory, place, templates).catch(() => []);
  const names = new Map(known.map(({ id, name }) => [id, name]));
  return ({ template: id }) => {
    if (id === undefined) return { words: [] };
    const name = names.get(id) ?? templates.label.toLowerCase();
    return { words: [`bound to ${name}`], template: { id, name } };
  };
}

function heirCount(networks: readonly Item[], template: string, { label, plural }: Kind): string {
  const count = networks.filter((network) => network.template === template).length;
  return `${count} ${(count === 1 ? label : plural).toLowerCase()}`;
}
