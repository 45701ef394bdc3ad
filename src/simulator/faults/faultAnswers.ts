import { type Answer, failure, redirect } from "../serving/answers.ts";
import type { FaultRule } from "./faults.ts";
import { locationOf, type Origins } from "./redirects.ts";
import { spoiled } from "./spoiling.ts";

/** Where and when a rule happens. */
export interface Scene {
  readonly url: URL;
  readonly origins: Origins;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/**
 * What becomes of a request under a rule; undefined where the connection is cut. `carryOut` does what the request asks
 * for: not at all where the rule answers in its place, unless it says to fail afterwards.
 */
export function underFault(rule: FaultRule, scene: Scene, carryOut: () => Answer): Answer | undefined {
  const own = ownAnswer(rule, scene);
  const isReplaced = own !== undefined || rule.reset === true;
  const real = rule.afterWrite === true || !isReplaced ? carryOut() : undefined;
  const answer = own ?? real;
  if (answer === undefined || rule.reset === true) return undefined;
  const dressed = own === undefined ? { ...answer, headers: { ...answer.headers, ...rule.headers } } : answer;
  const sent = spoiled(dressed, rule.spoil);
  return rule.reset === "within" ? { ...sent, isCutShort: true } : sent;
}

/** What a rule answers by itself; undefined where it leaves that to the request. */
function ownAnswer(rule: FaultRule, { url, origins, now }: Scene): Answer | undefined {
  if (rule.redirect !== undefined) {
    const answer = redirect(rule.status ?? 302, locationOf(rule.redirect, url, origins));
    return { ...answer, headers: { ...answer.headers, ...rule.headers } };
  }
  if (rule.status === undefined) return undefined;
  const headers = { ...retryAfter(rule.retryAfter, now), ...rule.headers };
  if (typeof rule.body === "string") return { status: rule.status, html: rule.body, headers };
  if (rule.body !== undefined) return { status: rule.status, body: rule.body, headers };
  return failure(rule.status, [messages[rule.status] ?? `Simulated failure ${rule.status}`], headers);
}

function retryAfter(given: FaultRule["retryAfter"], now: number): Record<string, string> {
  if (given === undefined) return {};
  const value = typeof given === "object" ? new Date(now + given.dateIn * 1000).toUTCString() : String(given);
  return { "Retry-After": value };
}

const messages: Readonly<Record<number, string>> = {
  401: "Invalid API key",
  403: "You do not have permission to perform this action",
  404: "Not found",
  429: "API rate limit exceeded for organization",
};
