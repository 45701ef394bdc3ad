import type { FieldRules } from "../catalog/fieldRules.ts";
import { bodyOf } from "./body.ts";
import { changesBetween, type Change } from "./difference.ts";
import { draftFindings } from "./draftFindings.ts";
import { worstFirst, type Finding } from "./findings.ts";
import { isFields, parseJson, readJson, sameJson, type Fields, type Json, type Path } from "./json.ts";
import type { Secrets } from "./mask.ts";
import { predict } from "./prediction.ts";

/** A violation of a kind's schema, as the JSON service words it. */
export interface SchemaProblem {
  readonly path: Path;
  readonly message: string;
}

export interface PlanInput {
  /** Undefined where the kind is read-only. */
  readonly rules: FieldRules | undefined;
  /** Masked text of the resource as it was when the draft began. */
  readonly baseline: string;
  /** Masked text as Dashboard answers now; undefined where the resource is gone. */
  readonly live: string | undefined;
  readonly draft: string;
  /** Every secret that a token in the draft may stand for: live's and the typed ones. */
  readonly secrets: Secrets;
  readonly schemaProblems?: readonly SchemaProblem[];
  /** The person has seen what moved and keeps the draft: the conflict no longer blocks. */
  readonly keepsMine?: boolean;
}

/** What a push would send, what it would change, and what is to be said about it. */
export interface Plan {
  /** The PUT's body with tokens in place of secrets; undefined where nothing may be sent. */
  readonly body: Fields | undefined;
  /** Masked value of the resource after the push. */
  readonly prediction: Json;
  /** Paths of the prediction that nobody can know. */
  readonly unknown: readonly Path[];
  /** Live to prediction. */
  readonly changes: readonly Change[];
  readonly findings: readonly Finding[];
  /** `nothing`: the draft asks for no change. `blocked`: a finding forbids the push. */
  readonly verdict: "nothing" | "blocked" | "ready";
}

/** Works out a push: pure, so that the same input gives the same plan in an editor, a review and a test. */
export function planPush(input: PlanInput): Plan {
  const live = input.live === undefined ? undefined : readJson(input.live);
  const shown = live ?? readJson(input.baseline);
  const draft = parseJson(input.draft);
  if (!draft.ok) {
    return blocked(shown, [
      { code: "not-json", grade: "blocks", path: [], problem: draft.problem, offset: draft.offset },
    ]);
  }
  if (!isFields(draft.json)) return blocked(shown, [{ code: "not-an-object", grade: "blocks", path: [] }]);
  if (!isFields(live)) return blocked(shown, [{ code: "gone", grade: "blocks", path: [] }]);
  if (!input.rules) return readOnlyPlan(draft.json, live);
  return planFields(draft.json, live, input.rules, input);
}

function planFields(draft: Fields, live: Fields, rules: FieldRules, input: PlanInput): Plan {
  const baseline = readJson(input.baseline);
  const findings = worstFirst([
    ...conflict(baseline, live, input.keepsMine === true),
    ...draftFindings({
      draft,
      baseline,
      live,
      rules,
      secrets: input.secrets,
      schemaProblems: input.schemaProblems ?? [],
    }),
  ]);
  if (sameJson(draft, live))
    return { ...nothing(live), findings: findings.filter(({ grade }) => grade === "blocks") };
  const body = bodyOf(draft, live, rules);
  const { json, unknown } = predict(body, live, rules);
  const changes = changesBetween(live, json);
  const sends = body.size > 0 && (changes.length > 0 || findings.some(({ code }) => code === "sets-secret"));
  const isBlocked = findings.some(({ grade }) => grade === "blocks");
  if (!sends && !isBlocked) return { ...nothing(live), findings };
  return {
    body: isBlocked ? undefined : body,
    prediction: json,
    unknown,
    changes,
    findings,
    verdict: isBlocked ? "blocked" : "ready",
  };
}

/** Live moved since the draft began. A field that both changed alike is no conflict of anybody's. */
function conflict(baseline: Json, live: Json, keepsMine: boolean): Finding[] {
  const changes = changesBetween(baseline, live);
  if (changes.length === 0) return [];
  return [{ code: "conflict", grade: keepsMine ? "informs" : "blocks", path: [], changes }];
}

function readOnlyPlan(draft: Fields, live: Fields): Plan {
  if (sameJson(draft, live)) return nothing(live);
  return blocked(live, [{ code: "read-only-kind", grade: "blocks", path: [] }]);
}

function nothing(live: Json): Plan {
  return { body: undefined, prediction: live, unknown: [], changes: [], findings: [], verdict: "nothing" };
}

function blocked(shown: Json, findings: readonly Finding[]): Plan {
  return { body: undefined, prediction: shown, unknown: [], changes: [], findings, verdict: "blocked" };
}
