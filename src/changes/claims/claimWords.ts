import type { Wait } from "../../api/lane.ts";
import type { ClaimNumbers, Lookalike, NotAnOrder } from "./claimNumbers.ts";
import type { ClaimState } from "./claimOutcome.ts";

/** `1 order`, `2 orders`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** The words of the three states. */
export const stateWords: Record<ClaimState, string> = {
  claimed: "claimed",
  "not-claimed": "not claimed",
  unknown: "unknown",
};

/** What is wrong with the pasted numbers, or undefined where they can be claimed. */
export function numbersProblem({ orders, refused }: ClaimNumbers): string | undefined {
  const [first] = refused;
  if (first) {
    const others = refused.length - 1;
    return `${lookalikeSentence(first)}${others > 0 ? ` ${counted(others, "other word")} cannot be claimed either.` : ""}`;
  }
  return orders.length === 0 ? "There is no order number in what was pasted." : undefined;
}

/** `2 order numbers, 1 repeated`. */
export function numbersNote({ orders, repeats }: ClaimNumbers): string {
  return `${counted(orders.length, "order number")}${repeats > 0 ? `, ${repeats} repeated` : ""}`;
}

/** `Dashboard allows 10 claims per 5 minutes: next one in 3:42`. */
export function waitSentence({ reason, untilMs }: Wait, nowMs: number): string {
  const time = clockTime(untilMs - nowMs);
  return reason === "limit"
    ? `Dashboard allows 10 claims per 5 minutes: next one in ${time}`
    : `Dashboard asks to wait, it allows 10 claims per 5 minutes: next try in ${time}`;
}

/** A licence key by its ends: enough to find it in Dashboard, too little to use it. */
export function shortKey(key: string): string {
  return key.length < 12 ? "••••" : `${key.slice(0, 4)}••••${key.slice(-4)}`;
}

function clockTime(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

const longestWord = 24;

/** A key is never repeated, not even where it was pasted by mistake. */
function lookalikeSentence({ text, looksLike }: NotAnOrder): string {
  if (looksLike === "api-key")
    return "This holds what looks like an API key. Take it out: keys belong to connections.";
  const shown = text.length > longestWord ? `${text.slice(0, longestWord)}…` : text;
  return `${shown} ${lookalikeWords[looksLike]}.`;
}

const lookalikeWords: Record<Exclude<Lookalike, "api-key">, string> = {
  serial: "looks like a serial number, not like an order",
  license: "looks like a licence key, not like an order",
  mac: "looks like a MAC address, not like an order",
  word: "is no order number: it has no digit",
  garbage: "is no order number",
};
