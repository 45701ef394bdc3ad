import ky from "ky";
import type { Call } from "./call.ts";
import { exchange, type Route } from "./exchange.ts";

/**
 * ky builds the request; our fetch carries it. Limits, redirects, repeats and the timeout are decided there:
 * ky's hooks do not see each hop, its repeats would pass the limiter by, and its timeout would run in our queue.
 */
export async function sendWithKy(
  route: Route,
  call: Call,
  url: URL,
  body: string | undefined,
): Promise<Response> {
  return ky(url, {
    method: call.method,
    headers: headersOf(route, body),
    ...(body === undefined ? {} : { body }),
    fetch: async (input, init) => {
      const reply = await exchange(route, call, new Request(input, init));
      return new Response(bodiless.has(reply.status) ? null : reply.text, reply);
    },
    redirect: "manual",
    retry: 0,
    timeout: false,
    throwHttpErrors: false,
  });
}

/** A Response with these must not even have an empty body. */
const bodiless: ReadonlySet<number> = new Set([204, 205]);

function headersOf({ userAgent }: Route, body: string | undefined): Record<string, string> {
  const accepted = { accept: "application/json", "user-agent": userAgent };
  return body === undefined ? accepted : { ...accepted, "content-type": "application/json" };
}
