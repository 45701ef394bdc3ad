import { ownPlaceholder, type Kind } from "../../catalog/kind.ts";
import { kinds } from "../../catalog/overlay/kinds.ts";
import type { Connection } from "../../connections/connection.ts";
import type { Directory, ListAddress } from "../../connections/directory.ts";
import type { Item } from "../../connections/item.ts";
import { plainText } from "../plainText.ts";
import type { Home } from "./findable.ts";

/** What the places of things are made of: only what was read already. */
export interface HomeSources {
  connections(): readonly Connection[];
  readonly directory: Pick<Directory, "known" | "organizationName" | "loaded">;
}

type Where = Pick<ListAddress, "connection" | "organization">;

/** Says where things stand, in the names that people know. Each home is made once and shared. */
export class Homes {
  readonly #sources: HomeSources;
  readonly #made = new Map<string, Home>();
  readonly #containers = new Map<string, ReadonlyMap<string, Item>>();

  constructor(sources: HomeSources) {
    this.#sources = sources;
  }

  /** The home of an item of a list: the container that the list is in, or the one that the item names. */
  of({ kind, ids, ...where }: ListAddress, { network }: Pick<Item, "network">): Home {
    const holder = holderOf(kind);
    const inside = holder && idIn(holder, ids);
    return this.at(where, holder, inside ?? network);
  }

  /** The home of what stands in a container, or in the organization itself. */
  at(where: Where, holder: Kind | undefined, id: string | undefined): Home {
    const key = `${where.connection}\n${where.organization}\n${holder?.id ?? ""}\n${id ?? ""}`;
    const home = this.#made.get(key) ?? this.#make(where, holder, id);
    this.#made.set(key, home);
    return home;
  }

  /** Lists were read: places may have names now. */
  forget(): void {
    this.#made.clear();
    this.#containers.clear();
  }

  #make({ connection, organization }: Where, holder: Kind | undefined, id: string | undefined): Home {
    const { directory, connections } = this.#sources;
    const label = connections().find((one) => one.id === connection)?.label ?? "";
    const name = directory.organizationName(connection, organization) ?? organization;
    const inside = this.#namesAbove({ connection, organization }, holder, id);
    const place = [label, name, ...inside].filter(Boolean).join(" › ");
    const words = plainText([name, ...inside].filter(Boolean).join(" › "));
    return { place, words, name: inside.at(-1) ?? (name === "" ? undefined : name) };
  }

  /** The names of what it stands in, the outermost first: a port's network and device. */
  #namesAbove(where: Where, holder: Kind | undefined, id: string | undefined): readonly string[] {
    const item = holder && id !== undefined ? this.#itemsOf(where, holder).get(id) : undefined;
    if (!holder || !item) return [];
    return [...this.#namesAbove(where, holderOf(holder), item.network), item.name];
  }

  /** What may hold others in an organization, by id. A template stands for a network. */
  #itemsOf(where: Where, holder: Kind): ReadonlyMap<string, Item> {
    const key = `${where.connection}\n${where.organization}\n${holder.id}`;
    const made = this.#containers.get(key);
    if (made) return made;
    const alike = [holder, ...kinds.filter(({ standsFor }) => standsFor === holder.id)];
    const ids = { organizationId: where.organization };
    const items = alike.flatMap((kind) => this.#sources.directory.known({ ...where, kind, ids }) ?? []);
    const byId = new Map(items.map((item) => [item.id, item]));
    this.#containers.set(key, byId);
    return byId;
  }
}

/** The kind inside of an organization that this kind stands in, or is shown in as well. */
export function holderOf({ parent, alsoUnder }: Kind): Kind | undefined {
  const id = alsoUnder ?? parent;
  const holder = kinds.find((kind) => kind.id === id);
  return holder?.parent === undefined ? undefined : holder;
}

function idIn(kind: Kind, ids: Readonly<Record<string, string>>): string | undefined {
  return ids[ownPlaceholder(kind)];
}
