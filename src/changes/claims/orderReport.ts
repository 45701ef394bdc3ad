import type { ClaimEvidence } from "./claimFate.ts";
import {
  type ClaimReport,
  type ClaimRow,
  errorPart,
  headline,
  joined,
  stateCounts,
  stateWord,
} from "./claimReport.ts";
import { counted, shortKey } from "./claimWords.ts";
import type { ClaimItem, OrderOutcome } from "./orderOutcome.ts";

const done = "claimed";

/** The outcomes in words, for a message and a list. */
export function orderReport(organization: string, outcomes: readonly OrderOutcome[]): ClaimReport {
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
  const subscriptions = items.filter(({ is }) => is === "subscription").length;
  const parts = [
    ...(devices > 0 ? [counted(devices, "device")] : []),
    ...(licenses > 0 ? [counted(licenses, "license")] : []),
    ...(subscriptions > 0 ? [counted(subscriptions, "subscription")] : []),
  ];
  return parts.length === 0 ? "Dashboard names no devices or licenses yet" : parts.join(", ");
}

/** Of one order its whole story; of several how many ended how. */
function mixedSentence(organization: string, outcomes: readonly OrderOutcome[]): string {
  const [only] = outcomes;
  if (outcomes.length === 1 && only)
    return `${headline(only.order, only.state, done, `into ${organization}`)} ${story(only)}`;
  return `${counted(outcomes.length, "order")} for ${organization}: ${stateCounts(outcomes, done)}.`;
}

function rowsOf(outcome: OrderOutcome): ClaimRow[] {
  const { order, state, items } = outcome;
  return [
    { group: order, label: `Order ${order}`, state, word: stateWord(state, done), detail: story(outcome) },
    ...items.map((item) => ({
      group: order,
      label: itemLabel(item),
      state: item.state,
      word: stateWord(item.state, done),
      detail: itemDetail(item),
    })),
  ];
}

function story(outcome: OrderOutcome): string {
  const { evidence, items, error } = outcome;
  if (evidence === "answer") return `With it came ${contents([outcome])}.`;
  const owned = items.filter((item) => item.is === "device" && item.wasHere).length;
  const before = owned > 0 ? `${counted(owned, "device")} of it belonged to the organization before.` : "";
  return joined(evidenceSentences[evidence], errorPart(error, evidence, error?.messages ?? []), before);
}

const evidenceSentences: Record<ClaimEvidence, string> = {
  answer: "",
  inventory: "There was no good answer, but devices of it are in the inventory now.",
  refused: "",
  bystander: "",
  absent: "There was no good answer, and nothing of it has come into the inventory.",
  "not-sent": "It was not sent.",
  "at-work":
    "The answer was lost, and Dashboard may still be at work on it: look at the inventory in a few minutes, before you claim it again.",
  unread: "The inventory could not be read: look at it in Dashboard before you claim it again.",
  "nothing-named":
    "Dashboard took the request, but named nothing that it claimed: look at the inventory before you claim it again.",
};

function itemLabel(item: ClaimItem): string {
  if (item.is === "device") return `Device ${item.serial}`;
  if (item.is === "subscription") return `Subscription ${item.name}`;
  return item.is === "license" ? `License ${shortKey(item.key)}` : "Licenses";
}

function itemDetail(item: ClaimItem): string {
  if (item.is === "license" || item.is === "subscription") return "";
  if (item.is === "licenses")
    return "The inventory does not list licenses: look at Organization › License info in Dashboard.";
  return [item.model, item.wasHere ? "here before this claim" : ""].filter((part) => part !== "").join(", ");
}
