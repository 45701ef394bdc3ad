import type { Reason } from "./apiError.ts";
import { isTrusted, type TrustedHosts } from "./trustedHosts.ts";

/** What the redirect rule needs to know about a connection. */
export interface Territory {
  readonly trustedHosts: TrustedHosts;
  /** `/api/v1`: no request of the connection leaves it. */
  readonly basePath: string;
}

/** Where to send the same request again, or why not. */
export type NextHop = { readonly url: URL } | { readonly refuse: Reason; readonly host?: string };

/** More redirects than this are a fault: a shard answers after one. */
export const mostHops = 5;

/** Whether the answer points elsewhere. 304 is no redirect, but nobody asked for it either. */
export function isRedirect(status: number): boolean {
  return status >= 300 && status < 400;
}

/**
 * The one redirect rule. A GET follows 301, 302, 303, 307 and 308; a write only 307 and 308, which promise
 * the same method and body, and only to the same path. Everything else is refused, loudly.
 */
export function nextHop(
  answer: { status: number; location: string | null },
  method: string,
  visited: readonly [URL, ...URL[]],
  territory: Territory,
): NextHop {
  const from = visited.at(-1) ?? visited[0];
  const url = answer.location === null ? null : URL.parse(answer.location, from.href);
  if (url === null || !followed(method).includes(answer.status)) return { refuse: "redirect" };
  if (!isTrusted(url, territory.trustedHosts)) return { refuse: "untrusted-host", host: url.host };
  if (!isInside(url, territory.basePath) || moved(method, from, url)) return { refuse: "redirect" };
  if (visited.length > mostHops || visited.some((each) => each.href === url.href))
    return { refuse: "redirect" };
  return { url };
}

/** The same rule for where a request begins: a base URL, or a page's link to the next. */
export function firstHop(url: URL, territory: Territory): NextHop {
  const trusted = isTrusted(url, territory.trustedHosts) && isInside(url, territory.basePath);
  return trusted ? { url } : { refuse: "untrusted-host", host: url.host };
}

function followed(method: string): readonly number[] {
  return method === "GET" ? [301, 302, 303, 307, 308] : [307, 308];
}

function isInside(url: URL, basePath: string): boolean {
  return url.pathname.startsWith(`${basePath}/`);
}

function moved(method: string, from: URL, to: URL): boolean {
  return method !== "GET" && (from.pathname !== to.pathname || from.search !== to.search);
}
