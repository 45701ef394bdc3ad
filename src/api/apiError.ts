/** Why a request did not succeed. */
export type Reason =
  | "bad-request"
  | "cancelled"
  | "forbidden"
  | "masked-body"
  | "no-credential"
  | "not-found"
  | "not-json"
  | "offline"
  | "page-loop"
  | "rate-limited"
  | "read-only-connection"
  | "redirect"
  | "server"
  | "timeout"
  | "unauthorized"
  | "untrusted-host";

/**
 * What became of a write that failed: it never left, Dashboard answered without carrying it out,
 * or nobody knows. An unknown fate is read back, never sent again blindly.
 */
export type Fate = "not-sent" | "refused" | "unknown";

/** All that an error tells. Nothing here may come from a header that was sent, a key or a body that was sent. */
export interface ApiErrorFacts {
  readonly reason: Reason;
  readonly method: string;
  /** The API path with placeholders instead of ids. */
  readonly path: string;
  readonly status?: number | undefined;
  /** What Dashboard said, each message once. */
  readonly messages?: readonly string[];
  /** Dashboard's `X-Request-Id`: its support asks for it. */
  readonly requestId?: string | undefined;
  /** Writes only. */
  readonly fate?: Fate | undefined;
  /** The host that a redirect or a page link named. */
  readonly host?: string | undefined;
  /** The system's word for a lost connection, such as `ENOTFOUND`. */
  readonly code?: string | undefined;
}

/** The one error family of this client. It has no `cause`: whatever prints it must not print a key or a body. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly reason: Reason;
  readonly method: string;
  readonly path: string;
  readonly status: number | undefined;
  readonly messages: readonly string[];
  readonly requestId: string | undefined;
  readonly fate: Fate | undefined;
  readonly host: string | undefined;
  readonly code: string | undefined;

  constructor(facts: ApiErrorFacts) {
    super(`${facts.method} ${facts.path}: ${facts.reason}${facts.status ? ` (${facts.status})` : ""}`);
    this.reason = facts.reason;
    this.method = facts.method;
    this.path = facts.path;
    this.status = facts.status;
    this.messages = facts.messages ?? [];
    this.requestId = facts.requestId;
    this.fate = facts.fate;
    this.host = facts.host;
    this.code = facts.code;
  }
}

/** The tag of an answer that is no success. */
export function reasonOfStatus(status: number): Reason {
  if (status >= 500) return "server";
  return reasons.get(status) ?? "bad-request";
}

const reasons: ReadonlyMap<number, Reason> = new Map([
  [401, "unauthorized"],
  [403, "forbidden"],
  [404, "not-found"],
  [429, "rate-limited"],
]);
