import { kindById } from "../../../../../src/catalog/overlay/kinds.ts";
import type { Kind } from "../../../../../src/catalog/kind.ts";
import type { Item } from "../../../../../src/connections/item.ts";
import { type Findable, type Home, shelfOf } from "../../../../../src/views/search/findable.ts";
import { readQuery } from "../../../../../src/views/search/query.ts";
import { SearchIndex } from "../../../../../src/views/search/searchIndex.ts";

export function kind(id: string): Kind {
  const found = kindById(id);
  if (!found) throw new Error(`There is no kind ${id}`);
  return found;
}

/** A thing of the organization Acme, in a network where one is named. */
export function thing(
  kindId: string,
  item: Partial<Item> & { readonly id: string },
  network?: string,
): Findable {
  const where = { connection: "lab", organization: kindId === "organization" ? "" : "1" };
  const shelf = shelfOf(kind(kindId), where, { organizationId: "1", networkId: "N_1" });
  return { shelf, home: home(network), item: { name: item.id, ...item } };
}

function home(network: string | undefined): Home {
  const names = ["Acme", ...(network === undefined ? [] : [network])];
  return {
    place: ["LAB", ...names].join(" › "),
    words: names.join("\n").toLowerCase(),
    name: names.at(-1),
  };
}

export function indexOf(things: readonly Findable[]): SearchIndex {
  const index = new SearchIndex();
  index.add(things);
  return index;
}

/** The names of what is found for a text, best first. */
export function namesFound(things: readonly Findable[], text: string, most = 100): string[] {
  return indexOf(things)
    .search(readQuery(text), most)
    .hits.map(({ item }) => item.name);
}
