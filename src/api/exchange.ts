import { type ApiErrorFacts, ApiError, reasonOfStatus } from "./apiError.ts";
import { type Call, failed, type Outgoing, type Reply, requestIdOf } from "./call.ts";
import { type Line, sendHop } from "./hop.ts";
import type { Limiter, Turn } from "./limiter.ts";
import { firstHop, isRedirect, nextHop, type NextHop, type Territory } from "./redirects.ts";
import { serverMessages } from "./serverMessages.ts";

/** Everything between the client and the network. */
export interface Route extends Line, Territory {
  readonly userAgent: string;
  readonly limiter: Limiter;
  /** The cloud's name in the limiter: organization ids are unique within one cloud only. */
  readonly cloud: string;
  credential(): Promise<string>;
  allowsPushes(): boolean;
}

/** Pauses before the second and the third try of a GET. */
const backoffMs = [300, 900];

/**
 * Carries one call to its answer: every hop takes a token and is checked against the trusted hosts, a GET is tried
 * again after a lost connection or a 5xx, a write never. Resolves to a 2xx; rejects with an ApiError.
 */
export async function exchange(route: Route, call: Call, request: Request): Promise<Reply> {
  try {
    const key = await usableKey(route, call);
    const first = await authorized(request, key);
    return await withRetries(route, call, () => followHops(route, call, first, key));
  } catch (error) {
    throw error instanceof ApiError || call.signal?.aborted !== true ? error : failed(call, "cancelled");
  }
}

async function usableKey(route: Route, call: Call): Promise<string> {
  const key = await route.credential().catch(() => "");
  // A character that a header cannot carry would make fetch throw an error that quotes the key.
  if (!/^[\x21-\x7e]+$/.test(key)) throw failed(call, "no-credential");
  return key;
}

async function authorized(request: Request, key: string): Promise<Outgoing> {
  const headers = new Headers(request.headers);
  headers.set("authorization", `Bearer ${key}`);
  const body = request.body === null ? undefined : await request.text();
  return { url: new URL(request.url), headers, body };
}

async function withRetries(route: Route, call: Call, attempt: () => Promise<Reply>): Promise<Reply> {
  for (const pause of call.method === "GET" ? backoffMs : []) {
    try {
      return await attempt();
    } catch (error) {
      if (!isPassing(error)) throw error;
      await route.clock.sleep(pause, call.signal);
    }
  }
  return attempt();
}

function isPassing(error: unknown): boolean {
  return error instanceof ApiError && (error.reason === "server" || error.reason === "offline");
}

async function followHops(route: Route, call: Call, first: Outgoing, key: string): Promise<Reply> {
  const visited: [URL, ...URL[]] = [first.url];
  refuse(call, firstHop(first.url, route));
  for (let outgoing = first; ;) {
    const reply = await sendInTurn(route, call, outgoing, visited.length > 1);
    if (!isRedirect(reply.status)) return accepted(call, reply, key);
    const answer = { status: reply.status, location: reply.headers.get("location") };
    const url = refuse(call, nextHop(answer, call.method, visited, route), reply);
    visited.push(url);
    outgoing = { ...first, url };
  }
}

function refuse(call: Call, next: NextHop, reply?: Reply): URL {
  if ("url" in next) return next.url;
  throw failed(call, next.refuse, { ...(reply && facts(reply)), host: next.host });
}

function sendInTurn(route: Route, call: Call, outgoing: Outgoing, resumed: boolean): Promise<Reply> {
  const queuedSince = route.clock.now();
  const { priority, signal, onWait } = call;
  const account = `${route.cloud} ${call.organization ?? ""}`;
  const claim = call.method === "POST" && claims.test(outgoing.url.pathname);
  const turn: Turn = { account, claim, priority, resumed, signal, onWait };
  return route.limiter.run(turn, async () => {
    guardWrite(route, call);
    return sendHop(route, call, outgoing, queuedSince);
  });
}

/** Refuses every write on a read-only connection; asked again before each send, for a write may wait minutes. */
export function guardWrite(access: { allowsPushes(): boolean }, call: Call): void {
  if (call.method !== "GET" && !access.allowsPushes()) throw failed(call, "read-only-connection");
}

/** The three operations that share the limit of ten in five minutes. */
const claims = /\/(?:organizations\/[^/]+\/(?:inventory\/)?|networks\/[^/]+\/devices\/)claim$/;

function accepted(call: Call, reply: Reply, key: string): Reply {
  if (reply.status >= 200 && reply.status < 300) return reply;
  const messages = serverMessages(reply.text, key);
  throw failed(call, reasonOfStatus(reply.status), { ...facts(reply), messages });
}

function facts(reply: Reply): Partial<ApiErrorFacts> {
  return { status: reply.status, requestId: requestIdOf(reply.headers) };
}
