import { fillPath } from "../../catalog/ref.ts";
import { methodOf, type Action, type ActionPlan } from "./action.ts";
import type { ActionReceipt } from "./actionReceipt.ts";
import { deedWords } from "./deedWords.ts";

/** What a receipt says of a plan: the request itself, what it means, and whether it can be taken back. */
export function planReceipt({
  deed,
  action,
}: ActionPlan): Pick<ActionReceipt, "title" | "things" | "meaning" | "undo"> {
  const { question, lines, undo } = deedWords(deed);
  return { title: question.replace(/\?$/, ""), things: requestLines(action), meaning: lines, undo };
}

/** `DELETE /networks/L_1`, then the fields that went with it. */
function requestLines(action: Action): readonly string[] {
  const { template, ids, body } = action;
  const fields = body === undefined ? "" : JSON.stringify(JSON.parse(body), null, 2);
  return [`${methodOf(action)} ${fillPath(template, ids)}`, ...fields.split("\n").filter(Boolean)];
}
