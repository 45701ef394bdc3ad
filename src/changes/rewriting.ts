import type { Rewrite } from "../catalog/contract.ts";
import type { FieldRules } from "../catalog/fieldRules.ts";
import { fieldPattern, type Pattern } from "../catalog/pattern.ts";
import {
  isFields,
  isList,
  isScalar,
  sameJson,
  scalar,
  type Fields,
  type Json,
  type Scalar,
} from "./json/json.ts";

/** A value as a PUT takes it: an object as its id, a number as a string, where the contract says so. */
export function sentForm<Value extends Json>(json: Value, rules: FieldRules, pattern?: Pattern): Value;
export function sentForm(json: Json, rules: FieldRules, pattern: Pattern = ""): Json {
  if (!rules.contract.rewrites) return json;
  const rewrite = rules.rewrite(pattern);
  if (rewrite) return rewritten(json, rewrite);
  return mapInside(json, pattern, (inner, place) => sentForm(inner, rules, place));
}

/**
 * A draft as Dashboard would answer it. What was typed in the form of a PUT is live's own value where live has it
 * (with its name), else as much of one as is known. Whatever else compares, predicts or remarks sees one form only.
 */
export function answeredForm(draft: Fields, live: Json, rules: FieldRules | undefined): Fields {
  if (!rules?.contract.rewrites) return draft;
  const answered = answeredValue(draft, [live], rules, "");
  return isFields(answered) ? answered : draft;
}

/** @param known live's values at this place: one, or the items of a list */
function answeredValue(draft: Json, known: readonly Json[], rules: FieldRules, pattern: Pattern): Json {
  const rewrite = rules.rewrite(pattern);
  if (rewrite) {
    if (!isTyped(draft)) return draft;
    return known.find((value) => sameJson(rewritten(value, rewrite), draft)) ?? unfolded(draft, rewrite);
  }
  return mapInside(draft, pattern, (inner, place, step) => {
    const below = known.flatMap((value) => insideOf(value, step));
    return answeredValue(inner, below, rules, place);
  });
}

/** A string stands for itself in a PUT; anything else is in the form of an answer, or wrong in both. */
function isTyped(json: Json): json is Scalar {
  return isScalar(json) && typeof json.value === "string";
}

function rewritten(json: Json, rewrite: Rewrite): Json {
  if (rewrite.as === "field") return (isFields(json) ? json.get(rewrite.field) : undefined) ?? json;
  return isScalar(json) && typeof json.value === "number" ? scalar(json.literal) : json;
}

function unfolded(typed: Scalar, rewrite: Rewrite): Json {
  if (rewrite.as === "field") return new Map([[rewrite.field, typed]]);
  const digits = String(typed.value);
  return /^(?:0|[1-9]\d*)$/.test(digits) ? { literal: digits, value: Number(digits) } : typed;
}

/** @param step name of the field; undefined: every item */
function insideOf(json: Json, step: string | undefined): readonly Json[] {
  if (step === undefined) return isList(json) ? json : [];
  const inner = isFields(json) ? json.get(step) : undefined;
  return inner === undefined ? [] : [inner];
}

function mapInside(
  json: Json,
  pattern: Pattern,
  change: (inner: Json, place: Pattern, step: string | undefined) => Json,
): Json {
  if (isList(json)) return json.map((item) => change(item, `${pattern}[]`, undefined));
  if (!isFields(json)) return json;
  return new Map([...json].map(([name, inner]) => [name, change(inner, fieldPattern(pattern, name), name)]));
}
