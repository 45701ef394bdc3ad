import { fieldPattern } from "../catalog/pattern.ts";
import type { FieldRules } from "../catalog/fieldRules.ts";
import { appendedAt, appendedItem, withoutItem } from "./appended.ts";
import {
  isFields,
  isList,
  isScalar,
  readJson,
  sameJson,
  scalar,
  type Fields,
  type Json,
} from "./json/json.ts";
import { pairItems } from "./pairing.ts";

/**
 * What a PUT carries: the draft without what Dashboard sets itself. Tokens still stand for secrets.
 * With `send: changed` only changed and required top-level fields, and those that it would lose.
 */
export function bodyOf(draft: Fields, live: Fields, rules: FieldRules): Fields {
  const body = new Map<string, Json>();
  for (const [name, value] of withoutAppended(draft, live, rules)) {
    if (rules.readOnly(name) || !isSent(name, value, live, rules)) continue;
    const sent = writable(value, live.get(name), name, rules);
    if (sent !== undefined) body.set(name, sent);
  }
  return withCarried(body, live, rules);
}

/** What the appended item says beside its list: a PUT without it would switch it off (`syslogDefaultRule`). */
function withCarried(body: Fields, live: Fields, { contract: { appended } }: FieldRules): Fields {
  const item = appendedItem(appended && live.get(appended.list), appended);
  const carries = appended?.carries;
  const value = carries && isFields(item) ? item.get(carries.field) : undefined;
  if (!appended || !carries || value === undefined || !body.has(appended.list) || body.has(carries.as))
    return body;
  return new Map(body).set(carries.as, value);
}

/** Is this field of the draft part of the body? */
export function isSent(name: string, value: Json, live: Fields, rules: FieldRules): boolean {
  if (!sameJson(value, live.get(name))) return true;
  if (rules.contract.required?.includes(name) || rules.omitted(name) !== "keeps") return true;
  return rules.contract.send === "whole" && !lacksSecrets(value, name, rules);
}

/** Are there objects in this value whose secrets Dashboard keeps to itself and the draft does not give? */
export function lacksSecrets(value: Json, pattern: string, rules: FieldRules): boolean {
  if (isList(value)) return value.some((item) => lacksSecrets(item, `${pattern}[]`, rules));
  if (!isFields(value)) return false;
  if (rules.unreturnedSecrets(pattern).some((name) => !isGiven(value.get(name)))) return true;
  return [...value].some(([name, inner]) => lacksSecrets(inner, fieldPattern(pattern, name), rules));
}

/** Has a person put something there? */
export function isGiven(value: Json | undefined): boolean {
  return value !== undefined && !(isScalar(value) && (value.value === "" || value.value === null));
}

/** The value without read-only fields, and with what PUT takes in place of what it refuses. */
function writable(value: Json, live: Json | undefined, pattern: string, rules: FieldRules): Json | undefined {
  if (isList(value)) {
    const before = pairItems(isList(live) ? live : [], value, pattern, rules);
    return value.map((item, at) => writable(item, before[at], `${pattern}[]`, rules) ?? item);
  }
  if (isFields(value)) return writableFields(value, isFields(live) ? live : undefined, pattern, rules);
  const refused = rules.refuses(pattern).find((refusal) => refusal.value === value.value);
  if (!refused || !sameJson(value, live)) return value;
  return refused.instead === undefined ? undefined : scalar(refused.instead);
}

function writableFields(value: Fields, live: Fields | undefined, pattern: string, rules: FieldRules): Fields {
  const kept = new Map<string, Json>();
  for (const [name, inner] of value) {
    const place = fieldPattern(pattern, name);
    const sent = rules.readOnly(place) ? undefined : writable(inner, live?.get(name), place, rules);
    if (sent !== undefined) kept.set(name, sent);
  }
  for (const [name, text] of rules.supplied(pattern)) if (!kept.has(name)) kept.set(name, readJson(text));
  return kept;
}

function withoutAppended(draft: Fields, live: Fields, rules: FieldRules): Fields {
  const appended = rules.contract.appended;
  const list = appended && draft.get(appended.list);
  if (!appended || !isList(list)) return draft;
  const at = appendedAt(list, live.get(appended.list), appended);
  return new Map(draft).set(appended.list, withoutItem(list, at));
}
