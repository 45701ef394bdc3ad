import type { ApiError } from "../../api/apiError.ts";
import { errorSentence } from "../../api/errorSentence.ts";
import { errorTitle } from "../../api/errorTitle.ts";
import type { PushOutcome } from "./pushOutcome.ts";

type FailedFate = Exclude<PushOutcome["fate"], "applied">;

/** What became of a push that Dashboard is not known to have, why, and what to do: told once, without contradictions. */
export function pushSentence(fate: FailedFate, error: ApiError, name: string): string {
  switch (fate) {
    case "refused":
      return `${name} was not pushed${error.fate === "refused" ? ", and nothing was changed" : ""}. ${errorSentence(error)}`;
    case "not-applied":
      return `${name} was not pushed: the answer was lost (${causeOf(error)}), and Dashboard still reads as before. Your draft is kept: push it again when Dashboard answers.${traceOf(error)}`;
    case "unknown":
      return `It is not known whether Dashboard took ${name} (${causeOf(error)}). Your draft is kept: review it again to see what is live now.${traceOf(error)}`;
  }
}

/** "No answer in time" within a sentence; a name such as "Dashboard" stays as it is. */
function causeOf({ reason }: ApiError): string {
  const title = errorTitle(reason);
  return /^(?:API|Dashboard)\b/.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);
}

function traceOf({ requestId }: ApiError): string {
  return requestId === undefined ? "" : ` Request id for Meraki support: ${requestId}.`;
}
