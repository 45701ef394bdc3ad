import type { Guard } from "../../catalog/contract.ts";
import type { FieldRules } from "../../catalog/fieldRules.ts";
import type { DraftInput } from "../draftInput.ts";
import type { Finding } from "./findings.ts";
import { isScalar, valueAt, type Json } from "../json/json.ts";

/** What stands beside a resource: it decides whether taking power from it harms anybody. */
export interface Beside {
  /** The other items of its list; undefined where nobody has read them. */
  readonly peers?: readonly Json[] | undefined;
  /** E-mail address of whoever the connection belongs to; undefined where Dashboard does not say. */
  readonly self?: string | undefined;
}

type Versions = Pick<DraftInput, "draft" | "live" | "rules">;

/** Losses of power that the contract guards, each told once. */
export function guardFindings(versions: Versions, beside: Beside): Finding[] {
  const { guards = [] } = versions.rules.contract;
  return guards
    .filter((guard) => isLowered(guard, versions))
    .flatMap((guard) => remark(guard, versions, beside));
}

function remark(guard: Guard, { live }: Versions, { peers, self }: Beside): Finding[] {
  const { field, grade, harm } = guard;
  const was = live.get(field);
  const fix = was === undefined ? {} : { fix: [{ do: "set", path: [field], json: was }] as const };
  const finding: Danger = { code: "dangerous", grade, path: [field], harm, ...fix };
  if (guard.of === "last") return rank(guard, live) === 0 ? lastFinding(guard, finding, peers) : [];
  const email = textAt(live, guard.by);
  if (self === undefined) return [{ ...finding, harm: guard.perhaps }];
  return email.toLowerCase() === self.toLowerCase() ? [{ ...finding, typed: email }] : [];
}

type Danger = Extract<Finding, { code: "dangerous" }>;

/** Nobody else has as much, or nobody who could use it; where nobody could look, that is said. */
function lastFinding(
  guard: Extract<Guard, { of: "last" }>,
  finding: Danger,
  peers: readonly Json[] | undefined,
): Finding[] {
  const { perhaps, unready } = guard;
  if (!peers) return [{ ...finding, grade: "warns", harm: perhaps }];
  const others = peers.filter((peer) => rank(guard, peer) === 0);
  if (others.length === 0) return [finding];
  const isReady = others.some((peer) => [unready.unless, ""].includes(textAt(peer, unready.field)));
  return isReady ? [] : [{ ...finding, grade: "warns", harm: unready.harm }];
}

/** Has a draft less than live, or leaves it out where Dashboard may then give less? */
function isLowered(guard: Guard, { draft, live, rules }: Versions): boolean {
  return draft.has(guard.field) ? rank(guard, draft) > rank(guard, live) : mayRevert(guard, rules);
}

function mayRevert({ field }: Guard, rules: FieldRules): boolean {
  return rules.omitted(field) !== "keeps";
}

/** 0 is the most; what nobody ranked is the least. */
function rank({ field, ranks }: Guard, json: Json): number {
  const at = ranks.indexOf(textAt(json, field));
  return at < 0 ? ranks.length : at;
}

function textAt(json: Json, field: string): string {
  const value = valueAt(json, [field]);
  return isScalar(value) && typeof value.value === "string" ? value.value : "";
}
