import type { FieldRules } from "../catalog/fieldRules.ts";
import { patternOf } from "../catalog/pattern.ts";
import { changesBetween } from "./difference.ts";
import { sameJson, valueAt, type Json, type Path } from "./json.ts";

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

/** Compares what Dashboard answers after a push with what was predicted; what nobody could know is left out. */
export function verifyPush(
  { before, prediction, unknown, actual }: Verified,
  rules: FieldRules,
): Deviation[] {
  return changesBetween(prediction, actual)
    .filter(({ path }) => !rules.readOnly(patternOf(path)) && !unknown.some((open) => isWithin(path, open)))
    .map(({ path, before: predicted, after }) => ({
      path,
      sort: sortOf(valueAt(before, path), predicted, after),
      ...(predicted === undefined ? {} : { predicted }),
      ...(after === undefined ? {} : { actual: after }),
    }));
}

function sortOf(
  before: Json | undefined,
  predicted: Json | undefined,
  actual: Json | undefined,
): Deviation["sort"] {
  if (sameJson(before, actual)) return "ignored";
  return sameJson(before, predicted) ? "by-itself" : "otherwise";
}

function isWithin(path: Path, open: Path): boolean {
  return open.every((step, at) => path[at] === step);
}
