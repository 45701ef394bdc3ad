import type { Client, RequestOptions } from "../api/requests.ts";
import { listPath, ownPlaceholder, type Kind } from "../catalog/kind.ts";
import { kindById, kinds, kindsAbove } from "../catalog/overlay/kinds.ts";
import { fillPath, idsOf, type Ref } from "../catalog/ref.ts";
import { readItems, urlOf, type Item } from "./item.ts";
import { Share } from "./share.ts";

/** Where a list stands: its kind and the ids in its path. */
export interface ListAddress {
  readonly connection: string;
  readonly organization: string;
  readonly kind: Kind;
  readonly ids: Readonly<Record<string, string>>;
}

/** A list that was read. */
export interface LoadedList {
  readonly address: ListAddress;
  readonly items: readonly Item[];
}

/** The names of the place where a resource is, as far as they are known. */
export interface PlaceNames {
  readonly organization: string;
  readonly network: string | undefined;
  /** Of what it stands under inside of the network: a device. */
  readonly holder?: string;
}

/** The lists that a connection can see: each is read once, page by page, and kept until it is refreshed. */
export class Directory {
  readonly #client: (connection: string) => Promise<Client | undefined>;
  readonly #onRead: () => void;
  readonly #lists = new Map<string, Promise<readonly Item[]>>();
  readonly #loaded = new Map<string, LoadedList>();
  /** Single items of lists that were not read. */
  readonly #asked = new Map<string, Promise<readonly Item[]>>();

  /** @param onRead told of every list that was read: names may be known now, or be others */
  constructor(client: (connection: string) => Promise<Client | undefined>, onRead = (): void => undefined) {
    this.#client = client;
    this.#onRead = onRead;
  }

  /** The items of a list. Rejects with an ApiError; a failed list is asked for again the next time. */
  items(address: ListAddress, options: RequestOptions = {}): Promise<readonly Item[]> {
    const key = keyOf(address);
    return this.#lists.get(key) ?? this.#read(address, key, options);
  }

  /** What is known of a list without asking. */
  known(address: ListAddress): readonly Item[] | undefined {
    return this.#loaded.get(keyOf(address))?.items;
  }

  /** Every list that was read, as it was when it was read last. */
  loaded(): Iterable<LoadedList> {
    return this.#loaded.values();
  }

  /**
   * The first items of a list that pass its own filters; they are not kept. Rejects with an ApiError.
   * @param options with the filters as its query
   */
  async filtered({ kind, ids, ...address }: ListAddress, options: RequestOptions): Promise<readonly Item[]> {
    const client = await this.#client(address.connection);
    if (!client || !kind.list) return [];
    const template = listPath(kind);
    const { organization } = address;
    const page = await client.get(fillPath(template, ids), { template, organization, ...options });
    return readItems(page.text, kind);
  }

  /** The page in Dashboard of whatever has this id, if it was read already. */
  urlOf(connection: string, id: string): string | undefined {
    for (const { address, items } of this.#loaded.values()) {
      const found = address.connection === connection ? items.find((item) => item.id === id) : undefined;
      const url = found && urlOf(found);
      if (url) return url;
    }
    return undefined;
  }

  /** An organization's name, if the list was read already. */
  organizationName(connection: string, id: string): string | undefined {
    const kind = kindOf("organization");
    return this.known({ connection, organization: "", kind, ids: {} })?.find((item) => item.id === id)?.name;
  }

  organizations(connection: string): Promise<readonly Item[]> {
    return this.items({ connection, organization: "", kind: kindOf("organization"), ids: {} });
  }

  /** Forgets every list whose key begins so: a connection, an organization, or one list. */
  forget(connection: string, organization?: string, kind?: string): void {
    const start = [connection, organization, kind].filter((part) => part !== undefined).join("\n");
    for (const key of this.#lists.keys()) {
      if (`${key}\n`.startsWith(`${start}\n`)) this.#lists.delete(key);
    }
    this.#asked.clear();
  }

  /** Names for the title of a review, a modal, a status item. Reads what is not known yet; never rejects. */
  async placeNames(ref: Ref): Promise<PlaceNames> {
    const { connection, organization } = ref;
    const organizations = await this.organizations(connection).catch(() => []);
    const holder = await this.#holderOf(ref);
    const network = idsOf(ref)["networkId"] ?? (holder ?? this.#knownItem(ref, ref.kind))?.network;
    return {
      organization: nameIn(organizations, organization),
      network: network === undefined ? undefined : await this.#networkName(ref, network),
      ...(holder ? { holder: holder.name } : {}),
    };
  }

  /** A template has the settings of a network: what is no network may be one. */
  async #networkName({ connection, organization }: Ref, id: string): Promise<string> {
    const network = kindOf("network");
    for (const kind of [network, ...kinds.filter(({ standsFor }) => standsFor === network.id)]) {
      const ids = { organizationId: organization };
      const items = await this.items({ connection, organization, kind, ids }).catch(() => []);
      const found = items.find((item) => item.id === id);
      if (found) return kind.standsFor ? `${found.name} (${kind.label.toLowerCase()})` : found.name;
    }
    return id;
  }

  /** What a resource stands under, where that may stand in a network itself. */
  async #holderOf(ref: Ref): Promise<Item | undefined> {
    const kind = kindsAbove(ref.kind).find(({ alsoUnder }) => alsoUnder !== undefined);
    return kind && (this.#knownItem(ref, kind) ?? (await this.#askedItem(ref, kind)));
  }

  #knownItem({ connection, organization, ...ref }: Ref, kind: Kind): Item | undefined {
    const ids = idsOf({ connection, organization, ...ref });
    const listed = kind.list && this.known({ connection, organization, kind, ids });
    return listed?.find(({ id }) => id === ids[ownPlaceholder(kind)]);
  }

  /** One item of a list that was not read, asked for by its id and kept. */
  #askedItem(ref: Ref, kind: Kind): Promise<Item | undefined> {
    const filter = kind.list?.search?.id;
    const { connection, organization } = ref;
    const ids = idsOf(ref);
    const id = ids[ownPlaceholder(kind)];
    if (filter === undefined || id === undefined) return Promise.resolve(undefined);
    const address = { connection, organization, kind, ids };
    const key = `${keyOf(address)}\n${id}`;
    const asked = this.#asked.get(key) ?? this.filtered(address, { query: { [filter]: id } });
    this.#asked.set(key, asked);
    return asked.then(
      (items) => items.find((item) => item.id === id),
      () => void this.#asked.delete(key),
    );
  }

  /** A list that is forgotten while it is read leaves no trace: a newer one may be there before it. */
  #read(address: ListAddress, key: string, options: RequestOptions): Promise<readonly Item[]> {
    const reading = this.#pages(address, options);
    this.#lists.set(key, reading);
    const isWanted = (): boolean => this.#lists.get(key) === reading;
    reading.then(
      (items) => isWanted() && this.#know(key, { address, items }),
      () => isWanted() && this.#lists.delete(key),
    );
    return reading;
  }

  #know(key: string, list: LoadedList): void {
    this.#loaded.set(key, list);
    this.#onRead();
  }

  async #pages(
    { connection, organization, kind, ids }: ListAddress,
    options: RequestOptions,
  ): Promise<readonly Item[]> {
    const client = await this.#client(connection);
    if (!client || !kind.list) return [];
    const { perPage } = kind.list;
    const items: Item[] = [];
    const share = new Share();
    const pages = client.pages(fillPath(listPath(kind), ids), {
      template: listPath(kind),
      ...(organization === "" ? {} : { organization }),
      ...(perPage === undefined ? {} : { query: { perPage } }),
      ...options,
    });
    for await (const page of pages) items.push(...readItems(page.text, kind, share));
    return items;
  }
}

function keyOf({ connection, organization, kind, ids }: ListAddress): string {
  return [connection, organization, kind.id, kind.list ? fillPath(listPath(kind), ids) : ""].join("\n");
}

function nameIn(items: readonly Item[], wanted: string): string {
  return items.find(({ id }) => id === wanted)?.name ?? wanted;
}

function kindOf(id: string): Kind {
  const kind = kindById(id);
  if (!kind) throw new Error(`There is no kind ${id}`);
  return kind;
}
