import type { IncomingMessage } from "node:http";
import { type Answer, failure } from "./answers.ts";
import { answerControl, CONTROL_PREFIX } from "../control.ts";
import type { FaultRule } from "../faults/faults.ts";
import { pause } from "../faults/pausing.ts";
import { type Gate, type Incoming, receive } from "./pipeline.ts";

/** One request as it was answered. Control calls are not among them. */
export interface RecordedRequest {
  readonly method: string;
  /** With `/api/v1` and without the query. */
  readonly path: string;
  /** Without the question mark. */
  readonly query: string;
  /** "stranger": it went where no connection to this simulator may send anything. */
  readonly origin: "front" | "shard" | "stranger";
  /** 0 where the connection was cut. */
  readonly status: number;
  /** Whether the request bore a key that the simulator gave out, revoked or not. */
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

/** A request before anybody knows which of the origins it came to. */
export type Letter = Omit<Incoming, "origin">;

/** Answers one request of one of the two origins, records it, and takes the time that latency and faults ask for. */
export async function respond(
  desk: Desk,
  origin: Incoming["origin"],
  message: IncomingMessage,
  body: string,
): Promise<Answer | undefined> {
  const letter = readRequest(message, body);
  if (origin === "front" && letter.url.pathname.startsWith(CONTROL_PREFIX)) return control(desk, letter);
  const { rule, answer } = receive(desk.gate, { ...letter, origin });
  if (rule?.late === true) await wait(desk, rule);
  const sent = answer();
  const { cleared } = desk.gate.faults;
  note(desk, origin, letter, sent?.status ?? 0);
  if (rule?.late !== true) await wait(desk, rule);
  await pause(desk.latencyMs, desk.signal);
  const stalls = rule?.stalls === true && sent !== undefined;
  return stalls ? { ...sent, rest: pause(Infinity, desk.signal, cleared) } : sent;
}

export function readRequest(message: IncomingMessage, body: string): Letter {
  const { method = "GET", headers, socket } = message;
  return {
    method,
    url: new URL(message.url ?? "/", `http://127.0.0.1:${socket.localPort}`),
    authorization: headers.authorization,
    address: socket.remoteAddress ?? "",
    body,
  };
}

/** Takes down what came in and how it was answered. */
export function note(desk: Desk, origin: RecordedRequest["origin"], letter: Letter, status: number): void {
  const { method, url, body, authorization = "" } = letter;
  const { keys, cloud } = desk.gate;
  desk.requests.push({
    method,
    path: url.pathname,
    query: url.search.slice(1),
    origin,
    status,
    authorized: keys.issued.has(authorization.replace(/^Bearer\s+/i, "")),
    at: cloud.clock.now(),
    ...(body === "" ? {} : { body }),
  });
}

function control(desk: Desk, { authorization, method, url, body }: Letter): Answer {
  if (authorization !== `Bearer ${desk.gate.keys.full}`) return failure(401, ["Invalid API key"]);
  return answerControl(desk.gate, method, url.pathname, body);
}

async function wait({ gate, signal }: Desk, rule: FaultRule | undefined): Promise<void> {
  const { cleared } = gate.faults;
  await pause(rule?.delayMs ?? 0, signal);
  if (rule?.hangs === true) await pause(Infinity, signal, cleared);
}
