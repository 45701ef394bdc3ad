import type { FieldRules } from "../catalog/fieldRules.ts";
import type { Ref } from "../catalog/ref.ts";
import { patternOf } from "../catalog/pattern.ts";
import { changesBetween } from "./json/difference.ts";
import type { Finding } from "./findings/findings.ts";
import { printJson, sameJson } from "./json/json.ts";
import type { Secrets } from "./secrets/mask.ts";
import type { Plan } from "./plan.ts";
import type { Live } from "./resource.ts";

/** A plan with what it was made from: a push compares these with what is live and stored by then. */
export interface Planned {
  readonly ref: Ref;
  readonly plan: Plan;
  readonly live: Live | undefined;
  readonly draft: string;
  readonly baseline: string;
  readonly secrets: Secrets;
  /** Undefined where the kind is read-only. */
  readonly rules: FieldRules | undefined;
}

/**
 * Is the plan that somebody saw still the one that would be pushed? Whatever would be sent, is remarked, or has
 * moved in Dashboard makes it another one; a changed secret changes its token. What Dashboard sets itself
 * (`lastActive`, `lanIp`) moves all the time, and nobody reviewed that.
 */
export function isSamePlan(seen: Planned, now: Planned): boolean {
  return (
    seen.draft === now.draft &&
    seen.baseline === now.baseline &&
    seen.plan.verdict === now.plan.verdict &&
    sameJson(seen.plan.body, now.plan.body) &&
    sameFindings(seen.plan.findings, now.plan.findings) &&
    isSameLive(seen, now)
  );
}

function sameFindings(seen: readonly Finding[], now: readonly Finding[]): boolean {
  const [before, after] = [seen, now].map((findings) => JSON.stringify(findings.map(gist)));
  return before === after;
}

/** Who inherits counts: a network that was bound since the review was in nobody's mind. */
function gist(finding: Finding): readonly unknown[] {
  const { code, grade, path } = finding;
  return [code, grade, path, ...(finding.code === "template" ? [finding.inheritance] : [])];
}

function isSameLive({ live: seen }: Planned, { live: now, rules }: Planned): boolean {
  if (!seen || !now || !rules) return seen?.text === now?.text;
  return changesBetween(seen.json, now.json).every(({ path }) => rules.readOnly(patternOf(path)));
}

/** The right side of a review: the resource as it will be. What cannot be planned is shown as it was typed. */
export function predictedText({ plan, draft }: Planned): string {
  const unreadable = plan.findings.some(({ code }) => code === "not-json" || code === "not-an-object");
  return unreadable ? draft : `${printJson(plan.prediction)}\n`;
}
