import { authenticate, rightIn } from "./access.ts";
import { type Answer, redirect } from "./answers.ts";
import { type Cloud, organizationOf } from "./cloud.ts";
import { type FaultRule, type Faults, faultAnswer } from "./faults.ts";
import type { Limits } from "./limits.ts";
import { normalPath } from "./paths.ts";
import type { KeyHolder } from "./populate.ts";
import { redirectStatus } from "./redirects.ts";
import { overLimit, serve } from "./serve.ts";

/** A request as it came in. */
export interface Incoming {
  readonly method: string;
  /** With the origin that it came to. */
  readonly url: URL;
  readonly origin: "front" | "shard";
  readonly authorization: string | undefined;
  readonly address: string;
  readonly body: string;
}

export interface Gate {
  readonly cloud: Cloud;
  readonly keys: ReadonlyMap<string, KeyHolder>;
  readonly limits: Limits;
  readonly faults: Faults;
  readonly shardOrigin: string;
}

export interface Outcome {
  /** Undefined: the connection is cut. */
  readonly answer: Answer | undefined;
  readonly authorized: boolean;
  readonly delayMs: number;
}

/** What becomes of a request, in the order in which the cloud looks at it: key, organization, shard, faults, limits, route. */
export function answerRequest(gate: Gate, request: Incoming): Outcome {
  const holder = authenticate(request.authorization, gate.keys);
  if ("status" in holder) return { answer: holder, authorized: false, delayMs: 0 };
  const moved = redirection(gate, request, holder);
  const { method, origin, url } = request;
  const rule = gate.faults.take({ method, origin, path: url.pathname, isRedirected: moved !== undefined });
  const answer = withFault(rule, () => moved ?? serve(gate, request, holder));
  return { answer, authorized: true, delayMs: rule?.delayMs ?? 0 };
}

/** Only what a key may see is sent on; a redirect costs a request of the budget. */
function redirection(gate: Gate, request: Incoming, holder: KeyHolder): Answer | undefined {
  const path = normalPath(request.url.pathname);
  const organizationId = organizationOf(gate.cloud.store, path);
  if (request.origin === "shard" || organizationId === undefined) return undefined;
  if (rightIn(gate.cloud.store, organizationId, holder) === "none") return undefined;
  const status = redirectStatus(request.method, path, organizationId === gate.cloud.shardOrganization);
  if (status === undefined) return undefined;
  return (
    overLimit(gate, organizationId) ??
    redirect(status, gate.shardOrigin + request.url.pathname + request.url.search)
  );
}

/** Undefined: the connection is cut. */
function withFault(rule: FaultRule | undefined, proceed: () => Answer): Answer | undefined {
  const isFatal = rule?.reset === true || rule?.status !== undefined;
  const answer = rule?.afterWrite === true || !isFatal ? proceed() : undefined;
  return isFatal ? faultAnswer(rule) : answer;
}
