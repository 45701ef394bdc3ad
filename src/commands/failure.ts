import { ApiError, type Reason } from "../api/apiError.ts";
import { errorSentence } from "../api/errorSentence.ts";
import { isStorageError, storageAdvice } from "../changes/storageAdvice.ts";
import type { CommandName } from "./names.ts";

/** A way out of a failure: the button, and the command that it runs. */
export interface Remedy {
  readonly title: string;
  /** `again`: what has just failed. */
  readonly command: CommandName | "again";
}

/** What is said of a command that failed; undefined where somebody cancelled. */
export function failureSentence(error: unknown): string | undefined {
  if (error instanceof ApiError) return error.reason === "cancelled" ? undefined : errorSentence(error);
  if (isStorageError(error))
    return `That could not be stored on this machine. ${storageAdvice(error, "try again")}`;
  return error instanceof Error ? error.message : String(error);
}

/** What a person can do about it. A write of which nobody knows what became is never offered again. */
export function remedyOf(error: unknown): Remedy | undefined {
  if (!(error instanceof ApiError)) return undefined;
  const remedy = remedies[error.reason];
  return remedy?.command === "again" && error.fate === "unknown" ? undefined : remedy;
}

const replaceKey: Remedy = { title: "Replace API Key…", command: "replaceApiKey" };
const again: Remedy = { title: "Try Again", command: "again" };

const remedies: Partial<Record<Reason, Remedy>> = {
  "no-credential": replaceKey,
  "not-json": again,
  offline: again,
  "rate-limited": again,
  "read-only-connection": { title: "Allow Pushes…", command: "allowPushes" },
  server: again,
  timeout: again,
  unauthorized: replaceKey,
};
