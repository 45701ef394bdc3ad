import type { ApiError, Reason } from "../../api/apiError.ts";
import { mayStillBeAtWork } from "../lookAgain.ts";
import type { Sent } from "./claim.ts";

/** What became of a thing: an order, a device, a license. */
export type ClaimState = "done" | "not-done" | "unknown";

/** How a thing's state is known. */
export type ClaimEvidence =
  /** done: Dashboard's answer says so */
  | "answer"
  /** done: there was no good answer, but Dashboard shows it now */
  | "inventory"
  /** not done: Dashboard refused it, and does not show it */
  | "refused"
  /** not done: Dashboard refused the request because of other things in it */
  | "bystander"
  /** not done: Dashboard answered that it failed, and does not show it */
  | "absent"
  /** not done: it never left this machine */
  | "not-sent"
  /** unknown: the answer was lost while Dashboard may still be at work, and it does not show it yet */
  | "at-work"
  /** unknown: what Dashboard has could not be read either */
  | "unread"
  /** unknown: Dashboard answered well, but did not name it, and does not show it */
  | "nothing-named";

/** What a good answer says of one thing. */
export type Said = "done" | "refused" | "bystander" | "nothing";

/**
 * Weighs what was sent, what the answer said of one thing, and what Dashboard shows of it.
 * @param said of an answer; anything where there was none
 * @param appeared whether Dashboard shows it now and did not before; undefined where that could not be read
 */
export function evidenceOf(sent: Sent, said: Said, appeared: boolean | undefined): ClaimEvidence {
  if (sent.was === "skipped") return "not-sent";
  if (sent.was === "answered" && said !== "nothing") return saidEvidence[said];
  if (sent.was === "failed" && neverCarriedOut(sent.error)) {
    return sent.error.fate === "not-sent" ? "not-sent" : "refused";
  }
  if (appeared === undefined) return "unread";
  if (appeared) return "inventory";
  return sent.was === "failed" ? unseen(sent.error) : "nothing-named";
}

/** Does only a look at what Dashboard has tell what became of it? */
export function isDoubtful(sent: Sent, said: Said): boolean {
  if (sent.was === "failed") return !neverCarriedOut(sent.error);
  return sent.was === "answered" && said === "nothing";
}

/** Is its fate open, so that another look may tell more after a while? */
export function mayStillAppear({ evidence }: { readonly evidence: ClaimEvidence }): boolean {
  return ["absent", "at-work", "unread", "nothing-named"].includes(evidence);
}

export function stateOf(evidence: ClaimEvidence): ClaimState {
  return states[evidence];
}

const states: Record<ClaimEvidence, ClaimState> = {
  answer: "done",
  inventory: "done",
  refused: "not-done",
  bystander: "not-done",
  absent: "not-done",
  "not-sent": "not-done",
  "at-work": "unknown",
  unread: "unknown",
  "nothing-named": "unknown",
};

const saidEvidence: Record<Exclude<Said, "nothing">, ClaimEvidence> = {
  done: "answer",
  refused: "refused",
  bystander: "bystander",
};

/** A request that was turned away at the door; a 400 is not among them, for it may be carried out in part. */
function neverCarriedOut({ fate, reason }: ApiError): boolean {
  return fate === "not-sent" || (fate === "refused" && atTheDoor.has(reason));
}

const atTheDoor: ReadonlySet<Reason> = new Set(["unauthorized", "forbidden", "not-found", "rate-limited"]);

function unseen(error: ApiError): ClaimEvidence {
  if (error.fate === "refused") return "refused";
  return mayStillBeAtWork(error) ? "at-work" : "absent";
}
