import { errorSentence } from "../../api/errorSentence.ts";
import type { ApiError } from "../../api/apiError.ts";
import type { ClaimEvidence, ClaimState } from "./claimFate.ts";

/** What is said when everything is through. */
export interface ClaimReport {
  /** Whether everything is done by a clear answer. */
  readonly isClean: boolean;
  readonly sentence: string;
  readonly rows: readonly ClaimRow[];
}

/** One thing, or a part of it: a state, and what to know about it. */
export interface ClaimRow {
  /** Rows of one group stand together under this heading; none where it is empty. */
  readonly group: string;
  readonly label: string;
  readonly state: ClaimState | "left-out";
  /** The state in words: `claimed`, `not released`. */
  readonly word: string;
  readonly detail: string;
}

/** `claimed`, `not claimed`, `unknown`. */
export function stateWord(state: ClaimState, done: string): string {
  if (state === "unknown") return "unknown";
  return state === "done" ? done : `not ${done}`;
}

/** `1 claimed, 1 not claimed, 1 unknown` */
export function stateCounts(outcomes: readonly { readonly state: ClaimState }[], done: string): string {
  const counts = (["done", "not-done", "unknown"] as const).flatMap((state) => {
    const count = outcomes.filter((outcome) => outcome.state === state).length;
    return count === 0 ? [] : [`${count} ${stateWord(state, done)}`];
  });
  return counts.join(", ");
}

/** `It is not known whether 4C1234567 was claimed into Acme.` */
export function headline(what: string, state: ClaimState, done: string, where: string): string {
  if (state === "done") return `${what} was ${done} ${where}.`;
  return state === "unknown"
    ? `It is not known whether ${what} was ${done} ${where}.`
    : `${what} was not ${done} ${where}.`;
}

/** After a refusal Dashboard's own words say most; after a look at what it has the error says less than that. */
export function errorPart(
  error: ApiError | undefined,
  evidence: ClaimEvidence,
  messages: readonly string[],
): string {
  if (!explainedByError.has(evidence)) return "";
  const isRefusal = error === undefined || error.reason === "bad-request";
  if (isRefusal && messages.length > 0) return `Dashboard said: ${messages.map(ended).join(" ")}`;
  return error === undefined || error.reason === "cancelled" ? "" : errorSentence(error);
}

/** The parts that say something, as one text. */
export function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" ");
}

function ended(message: string): string {
  return /[.!?…]$/.test(message) ? message : `${message}.`;
}

const explainedByError: ReadonlySet<ClaimEvidence> = new Set(["refused", "not-sent", "unread"]);
