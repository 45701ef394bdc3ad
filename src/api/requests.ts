import type { Priority, Wait } from "./lane.ts";
import type { Query } from "./query.ts";

export interface RequestOptions {
  /** Whose rate limit the request spends. */
  readonly organization?: string;
  /** The API path with placeholders, for log and errors; without it, ids are hidden by guess. */
  readonly template?: string;
  readonly query?: Query;
  readonly signal?: AbortSignal;
  /** `person` unless told otherwise. */
  readonly priority?: Priority;
  /** Told of every wait of a second or more, also when it grows. Must not throw. */
  readonly onWait?: (wait: Wait) => void;
}

export interface Answer {
  readonly status: number;
  /** As the server wrote it: JSON, or empty where a write has no answer. */
  readonly text: string;
  readonly requestId?: string | undefined;
}

export type WriteMethod = "PUT" | "POST" | "DELETE";

/** Talks to one Meraki cloud on behalf of one connection. Everything that fails is an ApiError. */
export interface Client {
  get(path: string, options?: RequestOptions): Promise<Answer>;
  /** The answer and all that follow it by `rel=next`; a caller that has enough just stops. */
  pages(path: string, options?: RequestOptions): AsyncIterable<Answer>;
  /** Sent once, and again only after a 429, which says that it was not carried out. */
  write(
    method: WriteMethod,
    path: string,
    body: string | undefined,
    options?: RequestOptions,
  ): Promise<Answer>;
}
