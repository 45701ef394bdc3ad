import type { FieldRules } from "../catalog/fieldRules.ts";
import type { Ref } from "../catalog/ref.ts";
import { printJson } from "./json.ts";
import type { Secrets } from "./mask.ts";
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

/** Is the plan that somebody saw still the one that would be pushed? A changed secret changes its token. */
export function isSamePlan(seen: Planned, now: Planned): boolean {
  return seen.draft === now.draft && seen.live?.text === now.live?.text && seen.baseline === now.baseline;
}

/** The right side of a review: the resource as it will be. What cannot be planned is shown as it was typed. */
export function predictedText({ plan, draft }: Planned): string {
  const unreadable = plan.findings.some(({ code }) => code === "not-json" || code === "not-an-object");
  return unreadable ? draft : `${printJson(plan.prediction)}\n`;
}
