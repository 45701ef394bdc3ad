import type { FieldRules } from "../catalog/fieldRules.ts";
import { fieldPattern } from "../catalog/pattern.ts";
import { appendedItem } from "./appended.ts";
import { isFields, isList, isScalar, readJson, sameJson, type Fields, type Json, type Path } from "./json.ts";
import { pairPositions } from "./listItems.ts";

/** The resource as it will read after a push, and the places of which nobody can say it. */
export interface Prediction {
  readonly json: Fields;
  /** Paths whose value is not known beforehand: verify does not compare them. */
  readonly unknown: readonly Path[];
}

/** What Dashboard will answer after this body was sent over this live resource. */
export function predict(body: Fields, live: Fields, rules: FieldRules): Prediction {
  const unknown: Path[] = [];
  const appended = rules.contract.appended;
  const before = appended && live.get(appended.list);
  const item = appendedItem(before, appended);
  if (!appended || !item || !isList(before))
    return { json: predictFields(body, live, [], "", rules, unknown), unknown };
  const own = new Map(live).set(appended.list, before.slice(0, -1));
  const json = predictFields(body, own, [], "", rules, unknown);
  const list = json.get(appended.list);
  if (!isList(list)) return { json, unknown };
  return { json: new Map(json).set(appended.list, [...list, item]), unknown };
}

/** Fields keep the order of live; new ones follow in the order of the body. */
function predictFields(
  sent: Fields,
  live: Fields | undefined,
  path: Path,
  pattern: string,
  rules: FieldRules,
  unknown: Path[],
): Fields {
  const result = new Map<string, Json>();
  for (const name of new Set([...(live?.keys() ?? []), ...sent.keys()])) {
    const place = fieldPattern(pattern, name);
    const value = sent.get(name);
    const after =
      value === undefined
        ? afterOmission(live?.get(name), [...path, name], place, rules, unknown)
        : predictValue(value, live?.get(name), [...path, name], place, rules, unknown);
    if (after !== undefined) result.set(name, after);
  }
  return result;
}

function predictValue(
  sent: Json,
  live: Json | undefined,
  path: Path,
  pattern: string,
  rules: FieldRules,
  unknown: Path[],
): Json | undefined {
  if (live === undefined && rules.writeOnly(pattern)) return undefined;
  if (isFields(sent)) {
    if (!rules.known(pattern) || rules.isMap(pattern)) return sent;
    return predictFields(sent, isFields(live) ? live : undefined, path, pattern, rules, unknown);
  }
  if (isList(sent)) return predictList(sent, isList(live) ? live : [], path, pattern, rules, unknown);
  return isRewritten(sent, live, pattern, rules) ? live : sent;
}

/** Lists are replaced whole; an item that was there before keeps the fields that Dashboard sets. */
function predictList(
  sent: readonly Json[],
  live: readonly Json[],
  path: Path,
  pattern: string,
  rules: FieldRules,
  unknown: Path[],
): Json {
  const before = pairSent(live, sent, pattern, rules);
  return sent.map(
    (item, at) => predictValue(item, before[at], [...path, at], `${pattern}[]`, rules, unknown) ?? item,
  );
}

/** Dashboard sees what is sent: an id that it sets itself (`radiusServers[].id`) tells it nothing. */
function pairSent(
  live: readonly Json[],
  sent: readonly Json[],
  pattern: string,
  rules: FieldRules,
): readonly (Json | undefined)[] {
  const inner = `${pattern}[]`;
  const identity = rules.identity(pattern);
  const isUnsent = identity.by === "key" && rules.readOnly(fieldPattern(inner, identity.key));
  const [before, after] = [live, sent].map((items) => items.map((item) => exchanged(item, inner, rules)));
  const pairs = pairPositions(before ?? [], after ?? [], isUnsent ? { by: "position" } : identity);
  return pairs.map((at) => (at === undefined ? undefined : live[at]));
}

/** The fields of an item that both an answer and a body hold. */
function exchanged(item: Json, pattern: string, rules: FieldRules): Json {
  if (!isFields(item)) return item;
  const isOneSided = (name: string): boolean =>
    rules.readOnly(fieldPattern(pattern, name)) || rules.writeOnly(fieldPattern(pattern, name));
  return new Map([...item].filter(([name]) => !isOneSided(name)));
}

function afterOmission(
  live: Json | undefined,
  path: Path,
  pattern: string,
  rules: FieldRules,
  unknown: Path[],
): Json | undefined {
  if (live === undefined || rules.readOnly(pattern)) return live;
  if (rules.omitted(pattern) === "keeps") return live;
  const fallback = rules.fallback(pattern);
  if (fallback !== undefined && rules.omitted(pattern) === "reverts") return readJson(fallback);
  unknown.push(path);
  return undefined;
}

/** Sent as PUT wants it, and answered as before (`wpa` for `wpa-eap`). */
function isRewritten(sent: Json, live: Json | undefined, pattern: string, rules: FieldRules): boolean {
  if (!isScalar(sent) || !isScalar(live) || sameJson(sent, live)) return false;
  return rules
    .refuses(pattern)
    .some((refusal) => refusal.value === live.value && refusal.instead === sent.value);
}
