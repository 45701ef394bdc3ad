import type { FieldRules } from "../../catalog/fieldRules.ts";
import { patternOf } from "../../catalog/pattern.ts";
import { changesBetween } from "../json/difference.ts";
import { isList, sameJson, valueAt, type Json, type Path } from "../json/json.ts";
import { jsonKey } from "../json/jsonKey.ts";
import { sentForm } from "../rewriting.ts";

/**
 * A field that came out other than predicted.
 * `ignored`: it was sent and stayed as it was. `by-itself`: it was not to change and did. `otherwise`: neither old nor predicted.
 */
export interface Deviation {
  readonly path: Path;
  readonly sort: "ignored" | "by-itself" | "otherwise";
  readonly predicted?: Json;
  readonly actual?: Json;
}

export interface Verified {
  readonly before: Json;
  readonly prediction: Json;
  readonly unknown: readonly Path[];
  readonly actual: Json;
}

/**
 * Compares what Dashboard answers after a push with what was predicted; what nobody could know is left out. What is
 * sent by its id is compared by its id.
 */
export function verifyPush(verified: Verified, rules: FieldRules): Deviation[] {
  const { unknown } = verified;
  const [before, prediction, actual] = [verified.before, verified.prediction, verified.actual].map((json) =>
    sentForm(json, rules),
  );
  return changesBetween(prediction, actual)
    .filter(({ path }) => !rules.readOnly(patternOf(path)) && !isUnknown(path, unknown))
    .filter(({ path }) => !isReordered(path, prediction, actual, rules))
    .map(({ path, before: predicted, after }) => ({
      path,
      sort: sortOf(valueAt(before, path), predicted, after),
      ...(predicted === undefined ? {} : { predicted }),
      ...(after === undefined ? {} : { actual: after }),
    }));
}

/** Is this a place that nobody could know beforehand, or a part of one? */
export function isUnknown(path: Path, unknown: readonly Path[]): boolean {
  return unknown.some((open) => open.every((step, at) => path[at] === step));
}

/** The order of a set means nothing: Dashboard may sort tags. */
function isReordered(
  path: Path,
  prediction: Json | undefined,
  actual: Json | undefined,
  rules: FieldRules,
): boolean {
  const lists = path.keys().filter((at) => typeof path[at] === "number");
  return lists.some((at) => {
    const list = path.slice(0, at);
    if (rules.identity(patternOf(list)).by !== "set") return false;
    return isSameSet(valueAt(prediction, list), valueAt(actual, list));
  });
}

function isSameSet(left: Json | undefined, right: Json | undefined): boolean {
  if (!isList(left) || !isList(right) || left.length !== right.length) return false;
  const sorted = right.map(jsonKey).toSorted();
  return left
    .map(jsonKey)
    .toSorted()
    .every((key, at) => key === sorted[at]);
}

function sortOf(
  before: Json | undefined,
  predicted: Json | undefined,
  actual: Json | undefined,
): Deviation["sort"] {
  if (sameJson(before, actual)) return "ignored";
  return sameJson(before, predicted) ? "by-itself" : "otherwise";
}
