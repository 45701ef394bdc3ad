import { ApiError, type ApiErrorFacts, type Fate, type Reason } from "./apiError.ts";
import type { Priority, Wait } from "./lane.ts";

/** What is known of a caller's request, over all its hops and repetitions. No URL, no header, no body. */
export interface Call {
  readonly method: string;
  readonly organization: string | undefined;
  /** The API path with placeholders instead of ids. */
  readonly template: string;
  readonly priority: Priority;
  readonly signal: AbortSignal | undefined;
  readonly onWait: ((wait: Wait) => void) | undefined;
  /** What we know, at any moment, about whether Dashboard carried it out. */
  fate: Fate;
}

/** What goes out: it holds the key, and is never printed. */
export interface Outgoing {
  readonly url: URL;
  readonly headers: Headers;
  readonly body: string | undefined;
}

/** The whole answer to one HTTP request. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** An error of this call. Only writes have a fate. */
export function failed(call: Call, reason: Reason, facts: Partial<ApiErrorFacts> = {}): ApiError {
  const fate = call.method === "GET" ? undefined : call.fate;
  return new ApiError({ method: call.method, path: call.template, fate, ...facts, reason });
}

/** Dashboard's own number for a request. */
export function requestIdOf(headers: Headers): string | undefined {
  return headers.get("x-request-id") ?? undefined;
}
