import { patternOf } from "../../catalog/pattern.ts";
import { isGiven } from "../body.ts";
import type { FindingContext } from "../draftInput.ts";
import type { Finding } from "./findings.ts";
import { isFields, isList, type Json, type Path } from "../json/json.ts";
import { isSecretPlace } from "../secrets/mask.ts";
import { isCleared, missingSecrets } from "./secretFindings.ts";

/** A field that Dashboard takes and that live does not show: a secret, or one that is not said to be shown. */
export function unshownFindings(value: Json, path: Path, context: FindingContext): Finding[] {
  if (isSecretPlace(path)) return secretFindings(value, path, context);
  return [{ code: "not-shown", grade: "informs", path }, ...secretFindings(value, path, context)];
}

/** The secrets at this place and below it, given or missing. */
function secretFindings(value: Json, path: Path, context: FindingContext): Finding[] {
  if (isList(value)) return value.flatMap((item, at) => secretFindings(item, [...path, at], context));
  if (isFields(value)) {
    const inner = [...value].flatMap(([name, each]) => secretFindings(each, [...path, name], context));
    return [...inner, ...missingSecrets(value, undefined, path, context)];
  }
  if (!isSecretPlace(path)) return [];
  if (isGiven(value)) return [{ code: "sets-secret", grade: "informs", path }];
  return isNeeded(path, context) && !isCleared(value, path, context.rules)
    ? []
    : [{ code: "erases-secret", grade: "warns", path, fix: [{ do: "remove", path }] }];
}

/** Is this an object's secret that blocks where it is missing? Then that is all that is to be said. */
function isNeeded(path: Path, { rules }: FindingContext): boolean {
  const parent = path.slice(0, -1);
  return parent.length > 0 && rules.unreturnedSecrets(patternOf(parent)).includes(String(path.at(-1)));
}
