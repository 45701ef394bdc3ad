import type { FieldRules } from "../catalog/fieldRules.ts";
import { fieldPattern, type Pattern } from "../catalog/pattern.ts";
import { isFields, type Json } from "./json/json.ts";
import { pairPositions } from "./listItems.ts";
import { sentForm } from "./rewriting.ts";

/** For each item of `after`: the item of `before` that it was, or undefined where it is new. */
export function pairItems(
  before: readonly Json[],
  after: readonly Json[],
  pattern: Pattern,
  rules: FieldRules,
): readonly (Json | undefined)[] {
  return itemPositions(before, after, pattern, rules).map((at) =>
    at === undefined ? undefined : before[at],
  );
}

/** Items of `before` that `after` lacks, with their position in `before`. */
export function droppedItems(
  before: readonly Json[],
  after: readonly Json[],
  pattern: Pattern,
  rules: FieldRules,
): { readonly item: Json; readonly at: number }[] {
  const kept = new Set(itemPositions(before, after, pattern, rules));
  return before.map((item, at) => ({ item, at })).filter(({ at }) => !kept.has(at));
}

/**
 * For each item of `after`: its position in `before`. The one pairing for body, findings, prediction and undo.
 * A key that Dashboard sets itself (`radiusServers[].id`) is not sent: it tells items apart where it is there, but an
 * item is not new because its key was removed. Dashboard sees what is sent, and so does the second look. What is sent
 * by its id is recognised by its id, whatever stands beside it.
 * @param pattern of the list
 */
export function itemPositions(
  before: readonly Json[],
  after: readonly Json[],
  pattern: Pattern,
  rules: FieldRules,
): readonly (number | undefined)[] {
  const identity = rules.identity(pattern);
  const inner = `${pattern}[]`;
  if (rules.rewrite(inner)) {
    const [was, is] = [before, after].map((items) => items.map((item) => sentForm(item, rules, inner)));
    return pairPositions(was ?? [], is ?? [], identity);
  }
  const pairs = pairPositions(before, after, identity);
  if (identity.by !== "key" || !rules.readOnly(fieldPattern(inner, identity.key))) return pairs;
  const taken = new Set(pairs);
  const free = [...before.keys()].filter((at) => !taken.has(at));
  const open = [...after.keys()].filter((at) => pairs[at] === undefined);
  const seen = (items: readonly Json[], places: readonly number[]): Json[] =>
    places.map((at) => exchanged(items[at] ?? [], inner, rules));
  const second = pairPositions(seen(before, free), seen(after, open), { by: "position" });
  const found = new Map(open.map((at, index) => [at, free[second[index] ?? -1]]));
  return pairs.map((at, index) => at ?? found.get(index));
}

/** The fields of an item that both an answer and a body hold. */
function exchanged(item: Json, pattern: Pattern, rules: FieldRules): Json {
  if (!isFields(item)) return item;
  const isOneSided = (name: string): boolean =>
    rules.readOnly(fieldPattern(pattern, name)) || rules.writeOnly(fieldPattern(pattern, name));
  return new Map([...item].filter(([name]) => !isOneSided(name)));
}
