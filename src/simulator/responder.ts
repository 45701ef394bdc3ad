import type { IncomingMessage } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { type Answer, failure } from "./answers.ts";
import { answerControl, CONTROL_PREFIX } from "./control.ts";
import { answerRequest, type Gate, type Incoming, type Outcome } from "./pipeline.ts";

/** One request as it was answered. Control calls are not among them. */
export interface RecordedRequest {
  readonly method: string;
  /** With `/api/v1` and without the query. */
  readonly path: string;
  /** Without the question mark. */
  readonly query: string;
  readonly origin: "front" | "shard";
  /** 0 where the connection was cut. */
  readonly status: number;
  /** Whether the request bore a key that the simulator gave out. */
  readonly authorized: boolean;
  /** Milliseconds of the simulator's clock. */
  readonly at: number;
  readonly body?: string;
}

export interface Desk {
  readonly gate: Gate;
  readonly requests: RecordedRequest[];
  readonly latencyMs: number;
  /** Ends waiting answers when the simulator stops. */
  readonly signal: AbortSignal;
}

/** Answers one request of one of the two origins, records it, and takes the time that latency and faults ask for. */
export async function respond(
  desk: Desk,
  origin: Incoming["origin"],
  message: IncomingMessage,
  body: string,
): Promise<Answer | undefined> {
  const request = readRequest(origin, message, body);
  if (origin === "front" && request.url.pathname.startsWith(CONTROL_PREFIX)) return control(desk, request);
  const outcome = answerRequest(desk.gate, request);
  desk.requests.push(recorded(desk, request, outcome));
  const wait = desk.latencyMs + outcome.delayMs;
  if (wait > 0) await delay(wait, undefined, { signal: desk.signal });
  return outcome.answer;
}

function readRequest(origin: Incoming["origin"], message: IncomingMessage, body: string): Incoming {
  const { method = "GET", headers, socket } = message;
  const url = new URL(message.url ?? "/", `http://127.0.0.1:${socket.localPort}`);
  return {
    method,
    url,
    origin,
    authorization: headers.authorization,
    address: socket.remoteAddress ?? "",
    body,
  };
}

function control(desk: Desk, { authorization, method, url, body }: Incoming): Answer {
  const [fullKey] = desk.gate.keys.keys();
  if (authorization !== `Bearer ${fullKey}`) return failure(401, ["Invalid API key"]);
  return answerControl(desk.gate.cloud, method, url.pathname, body);
}

function recorded(desk: Desk, request: Incoming, { answer, authorized }: Outcome): RecordedRequest {
  return {
    method: request.method,
    path: request.url.pathname,
    query: request.url.search.slice(1),
    origin: request.origin,
    status: answer?.status ?? 0,
    authorized,
    at: desk.gate.cloud.clock.now(),
    ...(request.body === "" ? {} : { body: request.body }),
  };
}
