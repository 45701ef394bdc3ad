import { ownPlaceholder, type Kind } from "../catalog/kind.ts";
import { kinds, kindsAbove } from "../catalog/overlay/kinds.ts";
import { idsOf, type Ref } from "../catalog/ref.ts";
import type { Directory } from "./directory.ts";
import type { Item } from "./item.ts";

/** The names of the place where a resource is, as far as they are known. */
export interface PlaceNames {
  readonly organization: string;
  readonly network: string | undefined;
  /** Of what it stands under inside of the network: a device. */
  readonly holder?: string;
}

/** Names for the title of a review, a modal, a status item. */
export class PlaceNamer {
  readonly #directory: Pick<Directory, "organizations" | "items" | "known" | "filtered">;
  /** Single items of lists that were not read. */
  readonly #asked = new Map<string, Promise<readonly Item[]>>();

  constructor(directory: Pick<Directory, "organizations" | "items" | "known" | "filtered">) {
    this.#directory = directory;
  }

  /** Reads what is not known yet; never rejects. */
  async of(ref: Ref): Promise<PlaceNames> {
    const { connection, organization } = ref;
    const organizations = await this.#directory.organizations(connection).catch(() => []);
    const holder = await this.#holderOf(ref);
    const network = idsOf(ref)["networkId"] ?? (holder ?? this.#known(ref, ref.kind))?.network;
    return {
      organization: organizations.find(({ id }) => id === organization)?.name ?? organization,
      network: network === undefined ? undefined : await this.#networkName(ref, network),
      ...(holder ? { holder: holder.name } : {}),
    };
  }

  /** A template has the settings of a network: what is no network may be one. */
  async #networkName({ connection, organization }: Ref, id: string): Promise<string> {
    const network = kinds.find((kind) => ownPlaceholder(kind) === "networkId");
    const alike = kinds.filter(({ standsFor }) => standsFor !== undefined && standsFor === network?.id);
    for (const kind of [...(network ? [network] : []), ...alike]) {
      const ids = { organizationId: organization };
      const items = await this.#directory
        .items({ connection, organization, kind, ids })
        .catch((): readonly Item[] => []);
      const found = items.find((item) => item.id === id);
      if (found) return kind.standsFor ? `${found.name} (${kind.label.toLowerCase()})` : found.name;
    }
    return id;
  }

  /** What a resource stands under, where that may stand in a network itself. */
  async #holderOf(ref: Ref): Promise<Item | undefined> {
    const kind = kindsAbove(ref.kind).find(({ alsoUnder }) => alsoUnder !== undefined);
    return kind && (this.#known(ref, kind) ?? (await this.#ask(ref, kind)));
  }

  #known(ref: Ref, kind: Kind): Item | undefined {
    const { connection, organization } = ref;
    const ids = idsOf(ref);
    const listed = kind.list && this.#directory.known({ connection, organization, kind, ids });
    return listed?.find(({ id }) => id === ids[ownPlaceholder(kind)]);
  }

  /** One item of a list that was not read, asked for by its id and kept. */
  async #ask(ref: Ref, kind: Kind): Promise<Item | undefined> {
    const { connection, organization } = ref;
    const ids = idsOf(ref);
    const [filter, id] = [kind.list?.search?.id, ids[ownPlaceholder(kind)]];
    if (filter === undefined || id === undefined) return undefined;
    const key = `${connection}\n${organization}\n${id}`;
    const address = { connection, organization, kind, ids };
    const asked = this.#asked.get(key) ?? this.#directory.filtered(address, { query: { [filter]: id } });
    this.#asked.set(key, asked);
    try {
      return (await asked).find((item) => item.id === id);
    } catch {
      this.#asked.delete(key);
      return undefined;
    }
  }
}
