import { type Findable, findableKey } from "./findable.ts";
import { type Keys, keysOf } from "./keys.ts";
import type { Query, Word } from "./query.ts";
import { rankOf } from "./rank.ts";
import { Best } from "./best.ts";

/** The best of what was found, and how many there were. */
export interface Found {
  readonly hits: readonly Findable[];
  readonly total: number;
}

/**
 * Everything that can be found, each once. While somebody types on, only what fitted before is looked at again.
 */
export class SearchIndex {
  readonly #entries: { readonly found: Findable; readonly keys: Keys }[] = [];
  readonly #places = new Map<string, number>();
  #byId: ReadonlyMap<string, readonly Findable[]> | undefined;
  readonly #recent = new Map<number, number>();
  #last: { readonly query: Query; readonly matches: readonly number[] } | undefined;

  get size(): number {
    return this.#entries.length;
  }

  /** Adds what is not there yet. */
  add(things: Iterable<Findable>): void {
    this.#last = undefined;
    this.#byId = undefined;
    for (const found of things) {
      const key = findableKey(found);
      if (this.#places.has(key)) continue;
      this.#places.set(key, this.#entries.length);
      this.#entries.push({ found, keys: keysOf(found) });
    }
  }

  get(key: string): Findable | undefined {
    return this.#entries[this.#places.get(key) ?? -1]?.found;
  }

  all(): readonly Findable[] {
    return this.#entries.map(({ found }) => found);
  }

  /** What has this id, of whatever kind. */
  withId(id: string): readonly Findable[] {
    this.#byId ??= Map.groupBy(this.all(), ({ item }) => item.id);
    return this.#byId.get(id) ?? [];
  }

  /** Puts these before others that fit as well, the first of them first. */
  prefer(recentKeys: readonly string[]): void {
    this.#recent.clear();
    for (const [age, key] of recentKeys.entries()) {
      const at = this.#places.get(key);
      if (at !== undefined) this.#recent.set(at, age);
    }
  }

  search(query: Query, most: number): Found {
    const matches: number[] = [];
    const best = new Best(most);
    const look = (at: number): void => {
      const entry = this.#entries[at];
      const rank = entry ? rankOf(entry.keys, query) : 0;
      if (!entry || rank === 0) return;
      matches.push(at);
      best.offer(at, this.#weight(at, rank, entry.keys));
    };
    const before = this.#last && continues(this.#last.query, query) ? this.#last.matches : undefined;
    if (before) before.forEach(look);
    else for (let at = 0; at < this.#entries.length; at += 1) look(at);
    this.#last = { query, matches };
    return { hits: best.places().flatMap((at) => this.#entries[at]?.found ?? []), total: matches.length };
  }

  /** Rank decides; among equals what was opened lately, then the shorter name. */
  #weight(at: number, rank: number, { name }: Keys): number {
    const age = this.#recent.get(at);
    const lately = age === undefined ? 0 : 1000 - Math.min(age, 500);
    return rank * 10_000 + lately - Math.min(name.length, 400);
  }
}

/** Does all that fits the later query fit the earlier one too? It does where only the last word was typed on. */
function continues(earlier: Query, later: Query): boolean {
  const last = earlier.words.length - 1;
  const isSame = earlier.path === undefined && later.path === undefined && last >= 0;
  return (
    isSame &&
    earlier.words.length === later.words.length &&
    earlier.words.every((word, at) => isStartOf(word, later.words[at], at === last))
  );
}

function isStartOf(word: Word, later: Word | undefined, isLast: boolean): boolean {
  if (!later || later.isTag !== word.isTag) return false;
  if (!isLast) return later.text === word.text;
  return word.bare !== "" && later.text.startsWith(word.text);
}
