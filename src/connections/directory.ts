import type { Client, RequestOptions } from "../api/requests.ts";
import { listPath, type Kind } from "../catalog/kind.ts";
import { kindById } from "../catalog/overlay/kinds.ts";
import { fillPath } from "../catalog/ref.ts";
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

/** The lists that a connection can see: each is read once, page by page, and kept until it is refreshed. */
export class Directory {
  readonly #client: (connection: string) => Promise<Client | undefined>;
  readonly #onRead: () => void;
  readonly #lists = new Map<string, Promise<readonly Item[]>>();
  readonly #loaded = new Map<string, LoadedList>();

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

function kindOf(id: string): Kind {
  const kind = kindById(id);
  if (!kind) throw new Error(`There is no kind ${id}`);
  return kind;
}
