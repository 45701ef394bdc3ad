import type { ClaimReceipt } from "../claims/claimReceipt.ts";
import type { ActionPlan } from "./action.ts";
import { actionSentence } from "./actionReport.ts";
import { deedWords } from "./deedWords.ts";
import type { ActionOutcome } from "./sendAction.ts";

/** When and where an action is carried out. */
export interface ActionOccasion {
  readonly id: string;
  readonly at: string;
  readonly connection: string;
  /** Empty for what belongs to no organization yet. */
  readonly organization: string;
  /** connection › organization › network */
  readonly text: string;
}

/** The receipt of an action that is about to be sent: what was named in its question, and whether it can be taken back. */
export function actionReceipt({ deed }: ActionPlan, occasion: ActionOccasion): ClaimReceipt {
  const { question, lines, undo } = deedWords(deed);
  const { id, at, connection, organization, text } = occasion;
  return {
    id,
    at,
    connection,
    organization,
    place: text,
    title: question.replace(/\?$/, ""),
    things: lines,
    undo,
    result: undefined,
  };
}

/** The same when it is through. */
export function doneActionReceipt(
  receipt: ClaimReceipt,
  plan: ActionPlan,
  outcome: ActionOutcome,
  where: string,
): ClaimReceipt {
  return { ...receipt, result: { sentence: actionSentence(plan, outcome, where), rows: [] } };
}
