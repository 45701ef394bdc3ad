import type { PutBehaviour } from "./behaviour.ts";
import { fieldErrors } from "./fieldErrors.ts";
import { anything, type FieldRule } from "./fields.ts";
import { isObject, type Json, type JsonObject, without } from "../json.ts";

export type PutResult =
  | { readonly tag: "stored"; readonly document: JsonObject }
  | { readonly tag: "refused"; readonly errors: readonly string[] };

/**
 * What a PUT makes of a stored document, by the behaviour of its kind: ignored keys, refusals, omitted fields, nested
 * objects, and what the cloud does by itself. `current` is the empty object where nothing was there.
 */
export function applyPut(behaviour: PutBehaviour, current: JsonObject, body: JsonObject): PutResult {
  const rules = behaviour.fields ?? anyField(current, body);
  const sent = Object.fromEntries(
    Object.entries(body).filter(([name]) => Object.hasOwn(rules, name) && !behaviour.ignores.includes(name)),
  );
  const written = Object.entries(rules).flatMap(([name, rule]) => {
    const value = writtenValue(behaviour, name, rule, current[name], sent[name]);
    return value === undefined ? [] : [[name, value] as const];
  });
  const next = { ...without(current, Object.keys(rules)), ...Object.fromEntries(written) };
  const errors = [...fieldErrors(sent, rules), ...behaviour.refuses(sent, next)];
  if (errors.length > 0) return { tag: "refused", errors };
  return { tag: "stored", document: { ...behaviour.settles(next, current), ...behaviour.forces } };
}

function writtenValue(
  behaviour: PutBehaviour,
  name: string,
  rule: FieldRule,
  current: Json | undefined,
  sent: Json | undefined,
): Json | undefined {
  if (sent !== undefined) return combine(behaviour.nested === "merges" ? current : rule.default, sent);
  if (behaviour.ignores.includes(name)) return current;
  const isExcepted = behaviour.except.includes(name);
  const keeps = (behaviour.omitted === "keeps") !== isExcepted;
  return keeps ? current : rule.default;
}

/** Objects are filled from the base, whatever their depth; lists and all else are replaced whole. */
function combine(base: Json | undefined, sent: Json): Json {
  if (!isObject(base) || !isObject(sent)) return sent;
  const members = Object.entries(sent).map(([key, value]) => [key, combine(base[key], value)] as const);
  return { ...base, ...Object.fromEntries(members) };
}

/** Where nothing is known of a kind every field is writable; an id stays what it is. */
function anyField(current: JsonObject, body: JsonObject): Readonly<Record<string, FieldRule>> {
  const names = Object.keys({ ...current, ...body }).filter((name) => name !== "id");
  return Object.fromEntries(names.map((name) => [name, anything]));
}
