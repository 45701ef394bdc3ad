import type { Kind } from "../../catalog/kind.ts";
import { kindById, kinds } from "../../catalog/overlay/kinds.ts";
import type { Directory } from "../../connections/directory.ts";
import type { Item } from "../../connections/item.ts";
import { addressOf, listOf } from "../../connections/templates.ts";
import type { BoundTemplate, RowPlace } from "./row.ts";

/** What a row says of templates: a network that it is bound to one, a template how many networks inherit from it. */
export interface TemplateNote {
  readonly words: readonly string[];
  /** The one that the row's resource is bound to. */
  readonly template?: BoundTemplate;
}

/**
 * The notes of the rows of a list. Names of templates are not asked for: thousands of networks need no call more.
 * They are told on hover; a row that named its template once that is known would be in two words for one thing.
 */
export async function templateNotes(
  kind: Kind,
  place: RowPlace,
  directory: Directory,
): Promise<(item: Item) => TemplateNote> {
  const bound = kindById(kind.standsFor ?? "");
  const heirs = bound && (await listOf(directory, place, bound).catch(() => undefined));
  if (bound) return ({ id }) => ({ words: heirs ? [heirCount(heirs, id, bound)] : [] });
  const templates = kinds.find(({ standsFor }) => standsFor === kind.id);
  const known = templates && directory.known(addressOf(place, templates));
  const names = new Map(known?.map(({ id, name }) => [id, name]));
  return ({ template: id }) => {
    if (!templates || id === undefined) return { words: [] };
    const name = names.get(id);
    const template = { id, ...(name === undefined ? {} : { name }) };
    return { words: [`bound to ${templates.label.toLowerCase()}`], template };
  };
}

/** The same place with the name of its template, which is asked for where it is not known. */
export async function withTemplateName(place: RowPlace, directory: Directory): Promise<RowPlace> {
  const { template } = place;
  if (!template || template.name !== undefined) return place;
  for (const kind of kinds.filter(({ standsFor }) => standsFor !== undefined)) {
    const items = await listOf(directory, place, kind).catch((): readonly Item[] => []);
    const name = items.find(({ id }) => id === template.id)?.name;
    if (name !== undefined) return { ...place, template: { ...template, name } };
  }
  return place;
}

function heirCount(networks: readonly Item[], template: string, { label, plural }: Kind): string {
  const count = networks.filter((network) => network.template === template).length;
  return `${count} ${(count === 1 ? label : plural).toLowerCase()}`;
}
