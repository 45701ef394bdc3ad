import type { FieldRules } from "../catalog/fieldRules.ts";
import { patternOf } from "../catalog/pattern.ts";
import { appendedAt, appendedItem } from "./appended.ts";
import { isGiven } from "./body.ts";
import type { Finding } from "./findings.ts";
import {
  isFields,
  isList,
  isScalar,
  sameJson,
  scalar,
  valueAt,
  type Fields,
  type Json,
  type Path,
} from "./json.ts";
import { droppedItems, pairItems } from "./listItems.ts";
import { tokensOf, type Secrets } from "./mask.ts";
import type { SchemaProblem } from "./plan.ts";

export interface DraftInput {
  readonly draft: Fields;
  readonly baseline: Json;
  readonly live: Fields;
  readonly rules: FieldRules;
  readonly secrets: Secrets;
  readonly schemaProblems: readonly SchemaProblem[];
}

/** Findings about a draft that is an object: each with its path, its grade and, where there is one, its fix. */
export function draftFindings(input: DraftInput): Finding[] {
  return [
    ...fieldFindings(input.draft, input.live, [], input),
    ...appendedFindings(input),
    ...tokenFindings(input),
    ...schemaFindings(input),
  ];
}

/** One object of the draft beside the same object of live; `live` is undefined in a new list item. */
function fieldFindings(draft: Fields, live: Fields | undefined, path: Path, input: DraftInput): Finding[] {
  const { rules } = input;
  if (rules.isMap(patternOf(path))) return [];
  const present = [...draft].flatMap(([name, value]) =>
    valueFindings(value, live?.get(name), [...path, name], input),
  );
  const missing = [...(live ?? [])]
    .filter(([name]) => !draft.has(name))
    .flatMap(([name, value]) => omittedFinding([...path, name], value, rules));
  return [...missing, ...present, ...secretFindings(draft, live, path, input)];
}

function valueFindings(value: Json, live: Json | undefined, path: Path, input: DraftInput): Finding[] {
  const pattern = patternOf(path);
  const { rules } = input;
  if (rules.readOnly(pattern)) return readOnlyFinding(value, live, path);
  if (live === undefined && !rules.known(pattern)) return [{ code: "unknown-field", grade: "warns", path }];
  if (isFields(value)) return fieldFindings(value, isFields(live) ? live : undefined, path, input);
  if (isList(value)) return listFindings(value, isList(live) ? live : [], path, input);
  return refusedFinding(value, live, path, rules);
}

function listFindings(
  value: readonly Json[],
  live: readonly Json[],
  path: Path,
  input: DraftInput,
): Finding[] {
  const identity = input.rules.identity(patternOf(path));
  const before = pairItems(live, value, identity);
  const appended = path.length === 1 && input.rules.contract.appended?.list === path[0];
  const ignored = appended ? appendedItem(live, input.rules.contract.appended) : undefined;
  const dropped = droppedItems(live, value, identity).filter(({ item }) => item !== ignored);
  return [
    ...dropped.map(({ item, at }): Finding => ({
      code: "dropped-item",
      grade: identity.by === "set" ? "informs" : "warns",
      path,
      item,
      fix: [{ do: "insert", path: [...path, Math.min(at, value.length)], json: item }],
    })),
    ...value.flatMap((item, at) => {
      if (isScalar(item)) return [];
      return valueFindings(item, before[at] ?? missingItem(item), [...path, at], input);
    }),
  ];
}

/** A new item has no live counterpart; it is compared with an empty one of its sort. */
function missingItem(item: Json): Json {
  return isList(item) ? [] : new Map<string, Json>();
}

function omittedFinding(path: Path, live: Json, rules: FieldRules): Finding[] {
  const pattern = patternOf(path);
  if (rules.readOnly(pattern)) return [];
  const omitted = rules.omitted(pattern);
  const fallback = rules.fallback(pattern);
  return [
    {
      code: "omitted",
      grade: omitted === "keeps" ? "informs" : "warns",
      path,
      omitted,
      ...(fallback === undefined ? {} : { fallback }),
      fix: [{ do: "set", path, json: live }],
    },
  ];
}

function readOnlyFinding(value: Json, live: Json | undefined, path: Path): Finding[] {
  if (sameJson(value, live)) return [];
  const fix = live === undefined ? { do: "remove" as const, path } : { do: "set" as const, path, json: live };
  return [{ code: "read-only-field", grade: "warns", path, fix: [fix] }];
}

function refusedFinding(value: Json, live: Json | undefined, path: Path, rules: FieldRules): Finding[] {
  const refusal =
    isScalar(value) && rules.refuses(patternOf(path)).find((refused) => refused.value === value.value);
  if (!refusal) return [];
  const carried = sameJson(value, live);
  const instead = refusal.instead === undefined ? {} : { instead: refusal.instead };
  const fix =
    refusal.instead === undefined ? undefined : [{ do: "set" as const, path, json: scalar(refusal.instead) }];
  return [
    {
      code: "refused-value",
      grade: carried ? "informs" : "blocks",
      path,
      value: refusal.value,
      carried,
      ...instead,
      ...(fix && !carried ? { fix } : {}),
    },
  ];
}

/** Secrets that no answer holds: a list or object that is sent without them loses them. */
function secretFindings(draft: Fields, live: Fields | undefined, path: Path, input: DraftInput): Finding[] {
  const { rules } = input;
  const top = path[0];
  const names = rules.unreturnedSecrets(patternOf(path));
  if (typeof top !== "string" || names.length === 0) return [];
  return names.flatMap((name): Finding[] => {
    const place = [...path, name];
    if (isGiven(draft.get(name))) return [{ code: "sets-secret", grade: "informs", path: place }];
    if (!isTopSent(top, input)) return [];
    if (live === undefined || live.size === 0) return [];
    return [
      {
        code: "unreturned-secret",
        grade: "blocks",
        path: place,
        field: top,
        fix: [{ do: "remove", path: [top] }],
      },
    ];
  });
}

/** Mirrors the body's rule: an unchanged field is left out where the contract says that it keeps. */
function isTopSent(top: string, { draft, live, rules }: DraftInput): boolean {
  if (sameJson(draft, live)) return false;
  if (!sameJson(draft.get(top), live.get(top))) return true;
  return rules.contract.send === "whole" && rules.omitted(top) !== "keeps";
}

function appendedFindings({ draft, live, rules }: DraftInput): Finding[] {
  const appended = rules.contract.appended;
  const list = appended && draft.get(appended.list);
  const item = appended && appendedItem(live.get(appended.list), appended);
  if (!appended || !item || !isList(list)) return [];
  const at = appendedAt(list, live.get(appended.list), appended);
  const isLast = at === list.length - 1;
  const isEdited = at === undefined && appendedItem(list, appended) !== undefined;
  if (isLast || (at === undefined && !isEdited)) return [];
  const place = [appended.list, at ?? list.length - 1];
  const move = at === undefined ? [] : [{ do: "remove" as const, path: place }];
  const restore = {
    do: at === undefined ? ("set" as const) : ("insert" as const),
    path: [appended.list, list.length - 1],
    json: item,
  };
  return [{ code: "appended-item", grade: "warns", path: place, fix: [...move, restore] }];
}

function tokenFindings({ draft, secrets }: DraftInput): Finding[] {
  const seen = new Set<string>();
  return tokensOf(draft).flatMap(({ token, path }): Finding[] => {
    if (!secrets.has(token)) return [{ code: "unknown-token", grade: "blocks", path }];
    if (seen.has(token)) return [{ code: "repeated-token", grade: "blocks", path }];
    seen.add(token);
    return [];
  });
}

/** The description lags behind Dashboard: what live itself violates is nobody's mistake. */
function schemaFindings({ draft, baseline, live, schemaProblems }: DraftInput): Finding[] {
  return schemaProblems
    .filter(({ path }) => {
      const value = valueAt(draft, path);
      return !sameJson(value, valueAt(baseline, path)) && !sameJson(value, valueAt(live, path));
    })
    .map(({ path, message }) => ({ code: "schema", grade: "warns", path, message }));
}
