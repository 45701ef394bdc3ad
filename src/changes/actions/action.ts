import type { ActionFinding } from "./actionFindings.ts";
import type { Deed } from "./deed.ts";

/** One request that a person confirms, and that is sent exactly so: something is made, or goes. */
export interface Action {
  /** Whose rate limit it spends; undefined for what belongs to no organization. */
  readonly organization: string | undefined;
  /** API path with placeholders, and the ids for them. */
  readonly template: string;
  readonly ids: Readonly<Record<string, string>>;
  /** JSON text. */
  readonly body: string | undefined;
  readonly trace: Trace;
}

/** The list in which an action shows: where its answer is lost, this tells whether it was carried out. */
export interface Trace {
  readonly list: ListPlace;
  readonly shows:
    | {
        readonly is: "made";
        /** Field by which people know what was made, and its text there. */
        readonly field: string;
        readonly value: string;
        /** Ids of the whole list before: what is not among them is new. */
        readonly before: readonly string[];
      }
    | { readonly is: "gone"; readonly id: string };
}

/** A list of the API. */
export interface ListPlace {
  readonly organization: string | undefined;
  readonly template: string;
  readonly ids: Readonly<Record<string, string>>;
  /** Its largest page, where it has pages. */
  readonly perPage?: number;
}

/** An action with what it is for and what is to be said about it. Pure data: the same wish in the same place gives the same plan. */
export interface ActionPlan {
  readonly deed: Deed;
  readonly action: Action;
  readonly findings: readonly ActionFinding[];
  /** What a person has to type before it is sent: a name or an e-mail address that the plan destroys. */
  readonly typed?: TypedProof;
}

export interface TypedProof {
  readonly what: "name" | "email";
  readonly text: string;
}

/** What is to appear in a list is posted, what is to be gone from it is deleted. */
export function methodOf({ trace }: Action): "POST" | "DELETE" {
  return trace.shows.is === "made" ? "POST" : "DELETE";
}

/** Does a finding forbid it? */
export function isBlocked({ findings }: ActionPlan): boolean {
  return findings.some(({ grade }) => grade === "blocks");
}

/**
 * Is this the same action, with the same to be said of it? What else is in the list it shows in may have changed: that
 * only tells what is new there.
 */
export function isSameAction(one: ActionPlan, other: ActionPlan): boolean {
  return JSON.stringify(told(one)) === JSON.stringify(told(other));
}

function told({ deed, action, findings, typed }: ActionPlan): unknown {
  const { trace: _, ...request } = action;
  return { deed, request, findings, typed };
}
