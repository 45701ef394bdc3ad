import { patternOf } from "../../catalog/pattern.ts";
import { appendedAt, appendedItem, withoutItem } from "../appended.ts";
import { appendedFindings } from "./appendedFindings.ts";
import { dangerFindings } from "./dangerFindings.ts";
import type { DraftInput, FindingContext } from "../draftInput.ts";
import { omittedFinding, readOnlyFinding, refusedFinding } from "./fieldFindings.ts";
import type { Finding } from "./findings.ts";
import { governedFindings } from "./governedFindings.ts";
import {
  isFields,
  isList,
  isScalar,
  sameJson,
  valueAt,
  type Fields,
  type Json,
  type Path,
} from "../json/json.ts";
import { droppedEntries, droppedItemFindings, droppedWhole } from "./droppedFindings.ts";
import { pairItems } from "../pairing.ts";
import { isToken } from "../secrets/mask.ts";
import { missingSecrets, sentFields, tokenFindings } from "./secretFindings.ts";
import { unshownFindings } from "./unshownFindings.ts";

export type { DraftInput } from "../draftInput.ts";

/** Findings about a draft that is an object: each with its path, its grade and, where there is one, its fix. */
export function draftFindings(input: DraftInput): Finding[] {
  const context = { ...input, sent: sentFields(input) };
  return [
    ...fieldFindings(input.draft, input.live, [], context),
    ...appendedFindings(input),
    ...dangerFindings(input),
    ...governedFindings(input),
    ...tokenFindings(input),
    ...schemaFindings(input),
  ];
}

/** One object of the draft beside the same object of live; `live` is undefined where the object is new. */
function fieldFindings(
  draft: Fields,
  live: Fields | undefined,
  path: Path,
  input: FindingContext,
): Finding[] {
  const { rules } = input;
  if (rules.isMap(patternOf(path))) return droppedEntries(draft, live, path);
  const missing = [...(live ?? [])]
    .filter(([name]) => !draft.has(name))
    .flatMap(([name, value]) => omittedFinding([...path, name], value, rules));
  const present = [...draft].flatMap(([name, value]) =>
    valueFindings(value, live?.get(name), [...path, name], input),
  );
  return [...missing, ...present, ...missingSecrets(draft, live, path, input)];
}

function valueFindings(value: Json, live: Json | undefined, path: Path, input: FindingContext): Finding[] {
  const pattern = patternOf(path);
  const { rules } = input;
  if (rules.readOnly(pattern)) return readOnlyFinding(value, live, valueAt(input.baseline, path), path);
  if (live === undefined && rules.writeOnly(pattern)) return unshownFindings(value, path, input);
  if (live === undefined && isMisspelt(path, input)) {
    return [{ code: "unknown-field", grade: "warns", path, fix: [{ do: "remove", path }] }];
  }
  if (isOfAnotherSort(value, live))
    return [...droppedWhole(live, path, input), ...valueFindings(value, undefined, path, input)];
  if (isFields(value)) return fieldFindings(value, isFields(live) ? live : undefined, path, input);
  if (isList(value)) return listFindings(value, isList(live) ? live : [], path, input);
  if (isReplacedSecret(value, live)) return [{ code: "replaces-secret", grade: "informs", path }];
  return refusedFinding(value, live, path, rules);
}

/** Was this a list or an object, and is none any more? */
function isOfAnotherSort(value: Json, live: Json | undefined): boolean {
  return (isList(live) && !isList(value)) || (isFields(live) && !isFields(value));
}

/** Another value, or another mask, where Dashboard has a secret that it shows. */
function isReplacedSecret(value: Json, live: Json | undefined): boolean {
  return isScalar(live) && isToken(live.value) && !sameJson(value, live);
}

/** A field that nobody describes, in an object that somebody does. */
function isMisspelt(path: Path, { rules }: DraftInput): boolean {
  return !rules.known(patternOf(path)) && rules.known(patternOf(path.slice(0, -1)));
}

/** The item that Dashboard appends is left out on both sides: it is nobody's rule. */
function listFindings(
  value: readonly Json[],
  live: readonly Json[],
  path: Path,
  input: FindingContext,
): Finding[] {
  const { contract } = input.rules;
  const appended = path.length === 1 && contract.appended?.list === path[0] ? contract.appended : undefined;
  const ignoredAt = appended && appendedAt(value, live, appended);
  const places = [...value.keys()].filter((at) => at !== ignoredAt);
  const before = appendedItem(live, appended) ? live.slice(0, -1) : live;
  const after = withoutItem(value, ignoredAt);
  return [
    ...droppedItemFindings(before, after, places, path, input),
    ...pairItems(before, after, patternOf(path), input.rules).flatMap((was, index) => {
      const at = places[index] ?? index;
      return valueFindings(value[at] ?? [], was, [...path, at], input);
    }),
  ];
}

/** The description lags behind Dashboard: what live itself violates is nobody's mistake. */
function schemaFindings({ draft, baseline, live, schemaProblems }: DraftInput): Finding[] {
  return schemaProblems
    .filter(({ path }) => {
      const value = valueAt(draft, path);
      return !sameJson(value, valueAt(baseline, path)) && !sameJson(value, valueAt(live, path));
    })
    .map(({ path, message }) => ({ code: "schema", grade: "warns", path, message, ...takeLive(path, live) }));
}

/** The fix that takes Dashboard's value. Items of two lists at one position need not be the same: none there. */
function takeLive(path: Path, live: Fields): Pick<Finding, "fix"> {
  const json = path.every((step) => typeof step === "string") ? valueAt(live, path) : undefined;
  return json === undefined || path.length === 0 ? {} : { fix: [{ do: "set", path, json }] };
}
