import type { ListIdentity } from "../catalog/contract.ts";
import { equalEnds } from "./json/difference.ts";
import { isFields, isScalar, type Json } from "./json/json.ts";
import { jsonKey } from "./json/jsonKey.ts";

/**
 * For each item of `after`: its position in `before`. Equal items at both ends are what they were; between them
 * the identity decides. No item is taken twice.
 */
export function pairPositions(
  before: readonly Json[],
  after: readonly Json[],
  identity: ListIdentity,
): (number | undefined)[] {
  const { head, tail } = equalEnds(before, after);
  const pool = new Pool(before.slice(head, before.length - tail), head, identity);
  const middle = after.slice(head, after.length - tail);
  const found = middle.map((item) => pool.take(keyOf(item, identity)));
  const paired = middle.map((item, at) => found[at] ?? pool.next(keyOf(item, identity), identity));
  return [
    ...after.slice(0, head).keys(),
    ...paired,
    ...after.slice(after.length - tail).map((_, at) => before.length - tail + at),
  ];
}

/** What an item is recognised by; undefined where it lacks the key field. */
function keyOf(item: Json, identity: ListIdentity): string | undefined {
  if (identity.by !== "key") return jsonKey(item);
  const key = isFields(item) ? item.get(identity.key) : undefined;
  return isScalar(key) ? jsonKey(key) : undefined;
}

/** Positions of items that nothing was paired with yet. */
class Pool {
  readonly #byKey = new Map<string | undefined, number[]>();
  readonly #free: Set<number>;

  constructor(items: readonly Json[], start: number, identity: ListIdentity) {
    const places = items.map((item, at) => ({ key: keyOf(item, identity), at: start + at }));
    this.#free = new Set(places.map(({ at }) => at));
    for (const { key, at } of places.toReversed()) this.#of(key).push(at);
  }

  /** The first free item with this key. */
  take(key: string | undefined): number | undefined {
    const at = key === undefined ? undefined : this.#of(key).pop();
    if (at !== undefined) this.#free.delete(at);
    return at;
  }

  /** What is left over in order: a rule that was edited in place, or an item that never had a key. */
  next(key: string | undefined, { by }: ListIdentity): number | undefined {
    if (by === "key") return key === undefined ? this.#of(undefined).pop() : undefined;
    const [first] = by === "position" ? this.#free : [];
    if (first !== undefined) this.#free.delete(first);
    return first;
  }

  #of(key: string | undefined): number[] {
    const places = this.#byKey.get(key) ?? [];
    this.#byKey.set(key, places);
    return places;
  }
}
