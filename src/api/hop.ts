import type { Fate, Reason } from "./apiError.ts";
import { type Call, failed, type Outgoing, type Reply, requestIdOf } from "./call.ts";
import type { Clock } from "./clock.ts";
import type { RequestLogEntry } from "./logEntry.ts";

/** What sending needs of the outside world. */
export interface Line {
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  /** From the moment the request leaves until its answer is read whole. */
  readonly timeoutMs: number;
  log(entry: RequestLogEntry): void;
}

/**
 * Sends one HTTP request and reads its whole answer. The caller has checked that its host may have the key.
 * Rejects with an ApiError `offline`, `timeout` or `cancelled`; any status resolves. Logs itself once.
 */
export async function sendHop(
  line: Line,
  call: Call,
  outgoing: Outgoing,
  queuedSince: number,
): Promise<Reply> {
  const start = line.clock.now();
  const entry = { organization: call.organization, method: call.method, template: call.template };
  const log = (rest: Partial<RequestLogEntry>): void =>
    line.log({ ...entry, ...rest, queuedMs: start - queuedSince, durationMs: line.clock.now() - start });
  try {
    const reply = await within(line, call, (signal) => send(line, call, outgoing, signal));
    log({ status: reply.status, requestId: requestIdOf(reply.headers) });
    return reply;
  } catch (error) {
    const failure = lost(call, error);
    log({ reason: failure.reason });
    throw failure;
  }
}

async function send(line: Line, call: Call, outgoing: Outgoing, signal: AbortSignal): Promise<Reply> {
  signal.throwIfAborted();
  call.fate = "unknown";
  const { url, headers, body = null } = outgoing;
  const { fetch } = line;
  const response = await fetch(url, { method: call.method, headers, body, signal, redirect: "manual" });
  call.fate = fateOf(response.status);
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** 301, 302 and 303 may follow a write that was carried out; 307 and 308 say that it was not. */
function fateOf(status: number): Fate {
  const refused = status === 307 || status === 308 || (status >= 400 && status < 500);
  return refused ? "refused" : "unknown";
}

class Expired extends Error {}

/** Runs `work` with a signal that ends it when the caller cancels or time is up. */
async function within<T>(line: Line, call: Call, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const deadline = new AbortController();
  const done = new AbortController();
  line.clock.sleep(line.timeoutMs, done.signal).then(
    () => deadline.abort(new Expired()),
    () => undefined,
  );
  try {
    return await work(AbortSignal.any([deadline.signal, ...(call.signal ? [call.signal] : [])]));
  } catch (error) {
    throw deadline.signal.aborted ? deadline.signal.reason : error;
  } finally {
    done.abort();
  }
}

function lost(call: Call, error: unknown): ReturnType<typeof failed> {
  const code = systemCode(error);
  if (neverConnected.has(code ?? "")) call.fate = "not-sent";
  return failed(call, lostReason(call, error), { code });
}

function lostReason(call: Call, error: unknown): Reason {
  if (call.signal?.aborted === true) return "cancelled";
  return error instanceof Expired ? "timeout" : "offline";
}

/** Node's fetch puts the system's code on the error's cause, or on the first of the addresses it tried. */
function systemCode(error: unknown): string | undefined {
  for (let each: unknown = error, depth = 0; each instanceof Error && depth < 4; depth += 1) {
    if ("code" in each && typeof each.code === "string" && /^[A-Z][A-Z0-9_]+$/.test(each.code))
      return each.code;
    each = each instanceof AggregateError ? each.errors[0] : each.cause;
  }
  return undefined;
}

/** With these no byte of the request has left: there was no connection to send it on. */
const neverConnected: ReadonlySet<string> = new Set([
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "EAI_AGAIN",
  "ECONNREFUSED",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "UND_ERR_CONNECT_TIMEOUT",
]);
