import type { OwnedDevice } from "./claimInventory.ts";
import { type ClaimQuestion, namedLines, windowLine } from "./claimQuestion.ts";
import { counted, shownOrder } from "./claimWords.ts";

/**
 * Names the place, the numbers and what cannot be taken back.
 * @param place connection › organization
 * @param owned devices of these orders that the organization has already
 */
export function orderQuestion(
  place: string,
  organization: string,
  orders: readonly string[],
  owned: readonly OwnedDevice[],
): ClaimQuestion {
  return {
    message: `Claim ${counted(orders.length, "order")} into ${organization}?`,
    lines: [
      place,
      ...namedLines(orders.map(shownOrder)),
      `Everything in the ${orders.length === 1 ? "order comes with it" : "orders comes with them"}.`,
      "Devices can be released again, licenses cannot.",
      ...(owned.length === 0 ? [] : [`${counted(owned.length, "device")} of it already here.`]),
      ...windowLine(orders.length),
    ],
    button: `Claim ${counted(orders.length, "Order")}`,
  };
}
