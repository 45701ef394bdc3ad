import type { Reason } from "./apiError.ts";

/** One HTTP request, or a request that was not even sent. No key, no secret, no body, no id but the organization's. */
export interface RequestLogEntry {
  readonly organization?: string | undefined;
  readonly method: string;
  /** The API path with placeholders instead of ids. */
  readonly template: string;
  /** Missing when there was no answer. */
  readonly status?: number | undefined;
  /** From the moment it was sent. */
  readonly durationMs: number;
  /** Time in our own queue before that. */
  readonly queuedMs: number;
  readonly requestId?: string | undefined;
  /** Why it failed, where the status alone does not say it. */
  readonly reason?: Reason | undefined;
}

/** The entry as one line for the log. */
export function logLine(entry: RequestLogEntry): string {
  const parts = [
    `${entry.method} ${entry.template}`,
    outcome(entry),
    `in ${Math.round(entry.durationMs)} ms`,
    `queued ${Math.round(entry.queuedMs)} ms`,
    entry.organization === undefined ? "" : `organization ${entry.organization}`,
    entry.requestId === undefined ? "" : `request ${entry.requestId}`,
  ];
  return parts.filter((part) => part !== "").join(", ");
}

function outcome({ status, reason }: RequestLogEntry): string {
  return [status, reason].filter((part) => part !== undefined).join(" ") || "no answer";
}
