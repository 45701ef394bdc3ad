import type { Directory, LoadedList } from "../../connections/directory.ts";
import type { Connection } from "../../connections/connection.ts";
import { kinds } from "../../catalog/overlay/kinds.ts";
import type { Ref } from "../../catalog/ref.ts";
import { Asker } from "./asker.ts";
import { askOrder, type Organization } from "./askOrder.ts";
import { byPage, byPath } from "./byAddress.ts";
import { everythingLoaded, findableOfDocument, findablesOf } from "./collect.ts";
import { type Findable, findableKey } from "./findable.ts";
import { Homes } from "./homes.ts";
import { isWorthAsking, questionsFor, type Question } from "./questions.ts";
import { readQuery } from "./query.ts";
import { type Found, SearchIndex } from "./searchIndex.ts";

export interface GoToSources {
  connections(): readonly Connection[];
  readonly directory: Directory;
  /** Resources with a document: open in tabs, with a draft, opened lately; the most important first. */
  readonly documents: readonly DocumentSeen[];
  /** Connection and id, joined by a slash, of organizations that somebody has put first. */
  readonly pinned: readonly string[];
  /** Lets others have their turn. */
  breathe(): Promise<void>;
}

/** A resource that has a document, and the path of its URI. */
export interface DocumentSeen {
  readonly ref: Ref;
  readonly uriPath: string;
}

/** What is told while organizations are asked. */
export interface Asking {
  readonly signal: AbortSignal;
  /** There may be more hits now; so many organizations have not answered yet. */
  changed(left: number): void;
}

/** Organizations that are asked only when somebody wants it, and the calls that this costs. */
export interface NotAsked {
  readonly organizations: number;
  readonly calls: number;
}

export interface Failure {
  readonly organization: string;
  readonly error: unknown;
}

const mostHits = 100;

/**
 * One search over everything that is loaded, and over what organizations have beside that. At most five organizations
 * are asked by themselves, those first that somebody is at work in; each at most five calls: its networks and admins
 * once, its devices by at most two filters for a text. All others are asked when somebody chooses that, and told before
 * how many calls that makes.
 */
export class GoToSearch {
  readonly #sources: GoToSources;
  readonly #homes: Homes;
  readonly #index = new SearchIndex();
  readonly #asker: Asker;
  readonly #failed = new Map<string, unknown>();

  constructor(sources: GoToSources) {
    this.#sources = sources;
    this.#homes = new Homes(sources);
    this.#asker = new Asker(sources.directory);
  }

  /** How many things can be found without asking. */
  get size(): number {
    return this.#index.size;
  }

  /** Takes in everything that is loaded. */
  async load(): Promise<void> {
    for (const batch of everythingLoaded(this.#sources, this.#homes)) {
      this.#index.add(batch);
      await this.#sources.breathe();
    }
    this.#index.add(this.documents());
    this.#index.prefer(this.documents().map(findableKey));
  }

  /** The resources with a document, each once, with what its list says of it. */
  documents(): readonly Findable[] {
    const all = this.#sources.documents.map(({ ref, uriPath }) => {
      const found = findableOfDocument(ref, uriPath, this.#homes);
      const listed = this.#index.get(findableKey(found));
      return listed ? { ...listed, tab: found.item.name } : found;
    });
    return [...new Map(all.toReversed().map((found) => [findableKey(found), found])).values()].toReversed();
  }

  /** What stands highest, for a look before anything is typed. */
  tops(): readonly Findable[] {
    return this.#index
      .all()
      .filter(({ shelf }) => shelf.kind.opens)
      .slice(0, mostHits);
  }

  /** The best hits for a text among what is known now. */
  search(text: string): Found {
    const query = readQuery(text);
    const { path, page } = query;
    const found = this.#index.search(query, mostHits);
    if (path === undefined && !page) return found;
    const exact = page ? byPage(page, this.#index.all()) : byPath(path ?? "", this.#index, this.#homes);
    const keys = new Set(exact.map(findableKey));
    const others = found.hits.filter((hit) => !keys.has(findableKey(hit)));
    const hits = [...exact, ...others].slice(0, mostHits);
    return { hits, total: exact.length + found.total - (found.hits.length - others.length) };
  }

  /** Asks those organizations that are asked by themselves. */
  async ask(text: string, asking: Asking): Promise<void> {
    if (!isWorthAsking(readQuery(text))) return;
    await this.#readOrganizations();
    await this.#askThese(this.#order().now, text, asking);
  }

  /** Asks every organization. */
  async askAll(text: string, asking: Asking): Promise<void> {
    const { now, later } = this.#order();
    await this.#askThese([...now, ...later], text, asking);
  }

  /** The organizations that were not asked for this text. */
  notAsked(text: string): NotAsked {
    if (!isWorthAsking(readQuery(text))) return { organizations: 0, calls: 0 };
    const open = this.#order().later.map((organization) => this.#open(organization, text).length);
    return { organizations: open.filter(Boolean).length, calls: open.reduce((sum, each) => sum + each, 0) };
  }

  /** Organizations, and connections, that did not answer: each once. */
  failures(): readonly Failure[] {
    const { connections, directory } = this.#sources;
    const failed = this.#asker.failures().map(({ question: { list }, error }) => {
      const name = directory.organizationName(list.connection, list.organization);
      return [name ?? list.organization, error] as const;
    });
    const unread = [...this.#failed].map(
      ([id, error]) => [connections().find((one) => one.id === id)?.label ?? id, error] as const,
    );
    return [...new Map([...failed, ...unread])].map(([organization, error]) => ({ organization, error }));
  }

  async #askThese(organizations: readonly Organization[], text: string, asking: Asking): Promise<void> {
    const open = organizations.flatMap((organization) => this.#open(organization, text));
    const waiting = new Map(Map.groupBy(open, ownerOf));
    const left = new Map([...waiting].map(([owner, questions]) => [owner, questions.length]));
    const answered = (list: LoadedList): void => {
      const owner = ownerOf({ list: list.address });
      left.set(owner, (left.get(owner) ?? 1) - 1);
      this.#index.add(findablesOf(list, this.#homes));
      asking.changed([...left.values()].filter((count) => count > 0).length);
    };
    if (open.length > 0) asking.changed(left.size);
    const options = { signal: asking.signal, answered };
    // Whole lists first: they hold the names of the networks that devices are in.
    await this.#asker.ask(
      open.filter(({ filter }) => !filter),
      options,
    );
    this.#homes.forget();
    await this.#asker.ask(
      open.filter(({ filter }) => filter),
      options,
    );
  }

  #open({ connection, id }: Organization, text: string): readonly Question[] {
    return this.#asker.open(questionsFor(readQuery(text), connection, id));
  }

  /** The organizations of a connection are asked for once; one that cannot be reached is not tried again here. */
  async #readOrganizations(): Promise<void> {
    const { connections, directory } = this.#sources;
    const read = connections().map(async ({ id }) => {
      if (this.#failed.has(id) || this.#organizationsOf(id).length > 0) return;
      await directory.organizations(id).then(
        () => this.#homes.forget(),
        (error: unknown) => this.#failed.set(id, error),
      );
    });
    await Promise.all(read);
    for (const list of directory.loaded())
      if (list.address.organization === "") this.#index.add(findablesOf(list, this.#homes));
  }

  #order(): ReturnType<typeof askOrder> {
    const { connections, directory, documents, pinned } = this.#sources;
    const all = connections().flatMap(({ id }) => this.#organizationsOf(id));
    const worked = documents.map(({ ref }) => `${ref.connection}/${ref.organization}`);
    const browsed = [...directory.loaded()].map(
      ({ address }) => `${address.connection}/${address.organization}`,
    );
    return askOrder(all, [...worked, ...pinned, ...browsed]);
  }

  #organizationsOf(connection: string): readonly Organization[] {
    const { directory } = this.#sources;
    const top = kinds.filter(({ parent, list }) => parent === undefined && list);
    const items = top.flatMap(
      (kind) => directory.known({ connection, organization: "", kind, ids: {} }) ?? [],
    );
    return items.map(({ id, name }) => ({ connection, id, name }));
  }
}

function ownerOf({ list: { connection, organization } }: Question): string {
  return `${connection}/${organization}`;
}
