import type { OwnedDevice } from "./claimInventory.ts";
import { counted } from "./claimWords.ts";

/** What the last question before a claim says. Lines are short: desktop dialogs do not scroll. */
export interface ClaimQuestion {
  readonly message: string;
  readonly lines: readonly string[];
  readonly button: string;
}

/** Numbers beyond these are counted only. */
const mostNamed = 8;
const numbersInLine = 4;
const claimsInWindow = 10;

/**
 * Names the place, the numbers and what cannot be taken back.
 * @param place connection › organization
 * @param owned devices of these orders that the organization has already
 */
export function claimQuestion(
  place: string,
  organization: string,
  orders: readonly string[],
  owned: readonly OwnedDevice[],
): ClaimQuestion {
  const count = counted(orders.length, "order");
  return {
    message: `Claim ${count} into ${organization}?`,
    lines: [
      place,
      ...numberLines(orders),
      `Everything in the ${orders.length === 1 ? "order comes with it" : "orders comes with them"}:`,
      "devices and licences. It cannot be given back.",
      ...ownedLine(owned),
      ...windowLine(orders.length),
    ],
    button: `Claim ${counted(orders.length, "Order")}`,
  };
}

function numberLines(orders: readonly string[]): string[] {
  const named = orders.slice(0, orders.length > mostNamed ? mostNamed : undefined);
  const lines: string[] = [];
  for (let start = 0; start < named.length; start += numbersInLine) {
    lines.push(named.slice(start, start + numbersInLine).join(", "));
  }
  const more = orders.length - named.length;
  return more > 0 ? [...lines, `and ${more} more`] : lines;
}

function ownedLine(owned: readonly OwnedDevice[]): string[] {
  return owned.length === 0 ? [] : [`${counted(owned.length, "device")} of it already here.`];
}

/** Five minutes for each full window before the last claim. */
function windowLine(count: number): string[] {
  const minutes = Math.floor((count - 1) / claimsInWindow) * 5;
  return minutes === 0 ? [] : [`10 claims per 5 minutes: takes over ${minutes} minutes.`];
}
