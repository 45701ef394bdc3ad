import { errorSentence } from "../../api/errorSentence.ts";
import type { ClaimEvidence, ClaimItem, ClaimState, OrderOutcome } from "./claimOutcome.ts";
import { counted, shortKey, stateWords } from "./claimWords.ts";

/** What is said when all orders are through. */
export interface ClaimReport {
  /** Whether every order is claimed by a clear answer. */
  readonly isClean: boolean;
  readonly sentence: string;
  readonly rows: readonly ClaimRow[];
}

/** One order or item: a state, and what to know about it. */
export interface ClaimRow {
  readonly order: string;
  readonly label: string;
  readonly state: ClaimState;
  readonly detail: string;
}

/** The outcomes in words, for a message and a list. */
export function claimReport(organization: string, outcomes: readonly OrderOutcome[]): ClaimReport {
  const isClean = outcomes.every(({ evidence }) => evidence === "answer");
  return {
    isClean,
    sentence: isClean ? cleanSentence(organization, outcomes) : mixedSentence(organization, outcomes),
    rows: outcomes.flatMap(rowsOf),
  };
}

function cleanSentence(organization: string, outcomes: readonly OrderOutcome[]): string {
  const [only] = outcomes;
  const what = outcomes.length === 1 && only ? only.order : counted(outcomes.length, "order");
  return `Claimed ${what} into ${organization}: ${contents(outcomes)}.`;
}

function contents(outcomes: readonly OrderOutcome[]): string {
  const items = outcomes.flatMap((outcome) => outcome.items);
  const devices = items.filter((item) => item.is === "device" && !item.wasHere).length;
  const licenses = items.filter(({ is }) => is === "license").length;
  const parts = [
    ...(devices > 0 ? [counted(devices, "device")] : []),
    ...(licenses > 0 ? [counted(licenses, "licence")] : []),
  ];
  return parts.length === 0 ? "Dashboard names no devices or licences yet" : parts.join(", ");
}

/** Of one order its whole story; of several how many ended how. */
function mixedSentence(organization: string, outcomes: readonly OrderOutcome[]): string {
  const [only] = outcomes;
  if (outcomes.length === 1 && only) return `${headline(only, organization)} ${story(only)}`;
  const counts = (["claimed", "not-claimed", "unknown"] as const).flatMap((state) => {
    const count = outcomes.filter((outcome) => outcome.state === state).length;
    return count === 0 ? [] : [`${count} ${stateWords[state]}`];
  });
  return `${counted(outcomes.length, "order")} for ${organization}: ${counts.join(", ")}.`;
}

function headline({ order, state }: OrderOutcome, organization: string): string {
  if (state === "claimed") return `${order} was claimed into ${organization}.`;
  return state === "unknown"
    ? `It is not known whether ${order} was claimed into ${organization}.`
    : `${order} was not claimed into ${organization}.`;
}

function rowsOf(outcome: OrderOutcome): ClaimRow[] {
  const { order, state, items } = outcome;
  return [
    { order, label: `Order ${order}`, state, detail: story(outcome) },
    ...items.map((item) => ({ order, label: itemLabel(item), state: item.state, detail: itemDetail(item) })),
  ];
}

function story(outcome: OrderOutcome): string {
  const { evidence, items } = outcome;
  if (evidence === "answer") return `With it came ${contents([outcome])}.`;
  const owned = items.filter((item) => item.is === "device" && item.wasHere).length;
  const before = owned > 0 ? `${counted(owned, "device")} of it belonged to the organization before.` : "";
  return [evidenceSentences[evidence], errorPart(outcome), before].filter((part) => part !== "").join(" ");
}

/** After a refusal Dashboard's own words say most; after a look at the inventory the error says less than that. */
function errorPart({ error, evidence }: OrderOutcome): string {
  if (!error || error.reason === "cancelled" || !explainedByError.has(evidence)) return "";
  return error.reason === "bad-request" && error.messages.length > 0
    ? `Dashboard said: ${error.messages.map(ended).join(" ")}`
    : errorSentence(error);
}

function ended(message: string): string {
  return /[.!?…]$/.test(message) ? message : `${message}.`;
}

const explainedByError: ReadonlySet<ClaimEvidence> = new Set(["refused", "not-sent", "unread"]);

const evidenceSentences: Record<ClaimEvidence, string> = {
  answer: "",
  inventory: "There was no good answer, but devices of it are in the inventory now.",
  refused: "",
  absent: "There was no good answer, and nothing of it has come into the inventory.",
  "not-sent": "It was not sent.",
  "at-work":
    "It was stopped while Dashboard was at work on it: look at the inventory in a few minutes, before you claim it again.",
  unread: "The inventory could not be read: look at it in Dashboard before you claim it again.",
  "nothing-named":
    "Dashboard took the request, but named nothing that it claimed: look at the inventory before you claim it again.",
};

function itemLabel(item: ClaimItem): string {
  if (item.is === "device") return `Device ${item.serial}`;
  return item.is === "license" ? `Licence ${shortKey(item.key)}` : "Licences";
}

function itemDetail(item: ClaimItem): string {
  if (item.is === "license") return "";
  if (item.is === "licenses")
    return "The inventory does not list licences: look at Organization › License info in Dashboard.";
  return [item.model, item.wasHere ? "here before this claim" : ""].filter((part) => part !== "").join(", ");
}
