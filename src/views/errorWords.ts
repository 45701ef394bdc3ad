import { ApiError } from "../api/apiError.ts";
import { errorSentence } from "../api/errorSentence.ts";
import { errorTitle } from "../api/errorTitle.ts";

/** A few words for the row, a sentence for its tooltip and for screen readers. */
export function errorWords(error: unknown): { readonly label: string; readonly detail: string } {
  return error instanceof ApiError
    ? { label: errorTitle(error.reason), detail: errorSentence(error) }
    : { label: "Something went wrong", detail: String(error) };
}
