import type { ApiError } from "../../api/apiError.ts";
import { errorSentence } from "../../api/errorSentence.ts";
import { errorTitle } from "../../api/errorTitle.ts";
import type { ActionPlan } from "./action.ts";
import { deedWords } from "./deedWords.ts";
import type { ActionOutcome } from "./sendAction.ts";

/** What became of an action, told once: what happened, why, and what to do. */
export function actionSentence({ deed }: ActionPlan, outcome: ActionOutcome, where: string): string {
  const { thing, done, at, verb } = deedWords(deed);
  const what = `${thing.charAt(0).toUpperCase()}${thing.slice(1)}`;
  switch (outcome.fate) {
    case "done":
      return outcome.lostAnswer
        ? `${what} was ${done} ${at} ${where}: the answer was lost, but Dashboard’s list says so.`
        : `${what} was ${done} ${at} ${where}.`;
    case "refused":
      return outcome.error.reason === "cancelled"
        ? `${what} was not ${done}: it was stopped while it waited for Dashboard. Nothing was sent.`
        : `${what} was not ${done}. ${errorSentence(outcome.error)}`;
    case "not-done":
      return `${what} was not ${done}: the answer was lost (${cause(outcome.error)}), and Dashboard’s list reads as before. ${capital(verb)} it again when Dashboard answers.`;
    case "unknown":
      return `It is not known whether ${thing} was ${done} (${cause(outcome.error)}). Refresh the tree and look before you ${verb} it again.`;
  }
}

/** "No answer in time" within a sentence; a name such as "Dashboard" stays as it is. */
function cause({ reason }: ApiError): string {
  const title = errorTitle(reason);
  return /^(?:API|Dashboard)\b/.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
