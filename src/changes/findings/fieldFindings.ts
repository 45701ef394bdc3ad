import type { FieldRules } from "../../catalog/fieldRules.ts";
import { patternOf } from "../../catalog/pattern.ts";
import type { Edit, Finding } from "./findings.ts";
import { isScalar, sameJson, scalar, type Json, type Path } from "../json/json.ts";

/** A field that live has and the draft leaves out. */
export function omittedFinding(path: Path, live: Json, rules: FieldRules): Finding[] {
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

/** A read-only field that the person changed. What Dashboard changed since the draft began is not their doing. */
export function readOnlyFinding(
  value: Json,
  live: Json | undefined,
  baseline: Json | undefined,
  path: Path,
): Finding[] {
  if (sameJson(value, live) || sameJson(value, baseline)) return [];
  const fix: Edit = live === undefined ? { do: "remove", path } : { do: "set", path, json: live };
  return [{ code: "read-only-field", grade: "warns", path, fix: [fix] }];
}

/** A value that Dashboard shows and does not take. Carried along unchanged it is replaced; typed it blocks. */
export function refusedFinding(
  value: Json,
  live: Json | undefined,
  path: Path,
  rules: FieldRules,
): Finding[] {
  if (!isScalar(value)) return [];
  const refusal = rules.refuses(patternOf(path)).find((refused) => refused.value === value.value);
  if (!refusal) return [];
  const carried = sameJson(value, live);
  const { instead } = refusal;
  const fix: Edit[] = instead === undefined || carried ? [] : [{ do: "set", path, json: scalar(instead) }];
  return [
    {
      code: "refused-value",
      grade: carried ? "informs" : "blocks",
      path,
      value: refusal.value,
      carried,
      ...(instead === undefined ? {} : { instead }),
      ...(fix.length > 0 ? { fix } : {}),
    },
  ];
}
