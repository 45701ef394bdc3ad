import type { Inheritance } from "../catalog/inheritance.ts";
import type { FieldRules } from "../catalog/fieldRules.ts";
import { bodyOf } from "./body.ts";
import { conflictFinding } from "./conflict.ts";
import { changesBetween, type Change } from "./json/difference.ts";
import { draftFindings } from "./findings/draftFindings.ts";
import { parseDraft } from "./draftText.ts";
import type { DraftInput, SchemaProblem } from "./draftInput.ts";
import { worstFirst, type Finding } from "./findings/findings.ts";
import { guardFindings, type Beside } from "./findings/guardFindings.ts";
import { isFields, readJson, sameJson, type Fields, type Json, type Path } from "./json/json.ts";
import type { Secrets } from "./secrets/mask.ts";
import { templateFinding } from "./findings/templateFinding.ts";
import { predict } from "./prediction.ts";
import { answeredForm, sentForm } from "./rewriting.ts";

export type { SchemaProblem } from "./draftInput.ts";

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
  /** The other items of its list, and who the connection belongs to. */
  readonly beside?: Beside;
  /** What it has to do with templates; nothing, unless it is said. */
  readonly inheritance?: Inheritance;
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
  const draft = parseDraft(input.draft);
  if (!draft.ok) {
    return blocked(shown, [
      { code: "not-json", grade: "blocks", path: [], problem: draft.problem, offset: draft.offset },
    ]);
  }
  if (!isFields(draft.json)) return blocked(shown, [{ code: "not-an-object", grade: "blocks", path: [] }]);
  if (!isFields(live)) return blocked(shown, [{ code: "gone", grade: "blocks", path: [] }]);
  const baseline = readJson(input.baseline);
  if (sameJson(draft.json, baseline)) return nothing(live);
  if (!input.rules) return readOnlyPlan(draft.json, live);
  const { rules } = input;
  return planFields({ draft: answeredForm(draft.json, live, rules), baseline, live, rules }, input);
}

type Versions = Pick<DraftInput, "draft" | "baseline" | "live" | "rules">;

function planFields(versions: Versions, input: PlanInput): Plan {
  const { draft, live, rules } = versions;
  const { secrets, schemaProblems = [], keepsMine = false, beside = {}, inheritance = { is: "own" } } = input;
  const findings = [
    ...conflictFinding(versions, keepsMine),
    ...guardFindings(versions, beside),
    ...draftFindings({ ...versions, secrets, schemaProblems }),
  ];
  const isBlocked = findings.some(({ grade }) => grade === "blocks");
  const body = bodyOf(draft, live, rules);
  const { json, unknown } = predict({ body, draft, live }, rules);
  const changes = changesBetween(live, json);
  const asks = changes.length > 0 || findings.some(({ code }) => unseen.has(code));
  if (!isBlocked && !(asks && body.size > 0)) return { ...nothing(live), findings: worstFirst(findings) };
  return {
    body: isBlocked ? undefined : sentForm(body, rules),
    prediction: json,
    unknown,
    changes,
    findings: worstFirst([...templateFinding(inheritance), ...findings]),
    verdict: isBlocked ? "blocked" : "ready",
  };
}

/** What a push does that nobody can see afterwards. */
const unseen: ReadonlySet<Finding["code"]> = new Set(["sets-secret", "erases-secret"]);

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
