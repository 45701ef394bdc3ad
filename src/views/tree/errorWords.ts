import { ApiError, type Reason } from "../../api/apiError.ts";
import { errorSentence } from "../../api/errorSentence.ts";
import { errorTitle } from "../../api/errorTitle.ts";

/** A few words for the row, a sentence for its tooltip and for screen readers. */
export function errorWords(error: unknown): ErrorWords {
  return error instanceof ApiError
    ? { label: errorTitle(error.reason), detail: errorSentence(error), reason: error.reason }
    : { label: "Something went wrong", detail: String(error) };
}

export interface ErrorWords {
  readonly label: string;
  readonly detail: string;
  readonly reason?: Reason;
}
