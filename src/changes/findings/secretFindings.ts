import type { FieldRules } from "../../catalog/fieldRules.ts";
import { patternOf } from "../../catalog/pattern.ts";
import { isGiven, isSent } from "../body.ts";
import type { DraftInput, FindingContext } from "../draftInput.ts";
import type { Finding, Remark } from "./findings.ts";
import { isScalar, sameJson, scalar, type Fields, type Json, type Path } from "../json/json.ts";
import { isSecretPlace, isToken, marksOf, maskMarker, type Secrets } from "../secrets/mask.ts";

/**
 * Secrets that no answer holds: an object that is sent without them loses them. One that is new needs them as well:
 * it may be one that was there, and nobody can tell.
 */
export function missingSecrets(
  draft: Fields,
  live: Fields | undefined,
  path: Path,
  { rules, sent }: FindingContext,
): Finding[] {
  const [top] = path;
  if (top === undefined) return sent.size > 0 ? untypedSecrets(draft, rules) : [];
  if (typeof top !== "string" || !sent.has(top)) return [];
  return rules
    .unreturnedSecrets(patternOf(path))
    .filter((name) => !isGiven(draft.get(name)) && !isCleared(draft.get(name), [...path, name], rules))
    .map((name) => ({
      code: "unreturned-secret",
      grade: "blocks",
      path: [...path, name],
      field: top,
      isNew: live === undefined,
      fix: [{ do: "remove", path: [top] }],
    }));
}

/** Does this remove a secret, as a person may want it? */
export function isCleared(value: Json | undefined, path: Path, rules: FieldRules): boolean {
  return isScalar(value) && value.value === null && rules.nullClears(patternOf(path));
}

/** The document's own secrets: they cannot be left out with what they are a part of. */
function untypedSecrets(draft: Fields, rules: FieldRules): Finding[] {
  return rules
    .unreturnedSecrets("")
    .filter((name) => !draft.has(name))
    .map((name) => ({
      code: "untyped-secret",
      grade: "warns",
      path: [name],
      omitted: rules.omitted(name),
      fix: [{ do: "set", path: [name], json: scalar("") }],
    }));
}

/** Masks that stand for nothing here, for two things at once, or where a secret would be shown in clear. */
export function tokenFindings({ draft, secrets }: DraftInput): Finding[] {
  const seen = new Set<string>();
  return marksOf(draft).flatMap(({ text, path }): Finding[] => {
    const code = faultOf(text, path, secrets, seen);
    seen.add(text);
    return code ? [{ code, grade: "blocks", path }] : [];
  });
}

function faultOf(
  text: string,
  path: Path,
  secrets: Secrets,
  seen: ReadonlySet<string>,
): Extract<Remark["code"], `${string}-token`> | undefined {
  const literal = isToken(text) ? secrets.get(text) : undefined;
  if (literal === undefined || literal.includes(maskMarker)) return "unknown-token";
  if (seen.has(text)) return "repeated-token";
  return isSecretPlace(path) ? undefined : "misplaced-token";
}

/** Top-level fields that the body would carry; an unchanged one is left out where the contract says that it keeps. */
export function sentFields({ draft, live, rules }: DraftInput): ReadonlySet<string> {
  if (sameJson(draft, live)) return new Set();
  return new Set(
    [...draft].filter(([name, value]) => isSent(name, value, live, rules)).map(([name]) => name),
  );
}
