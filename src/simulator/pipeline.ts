import { authenticate, rightAnywhere, rightIn } from "./access.ts";
import { type Answer, failure, noSuchRoute, notFound, redirect } from "./answers.ts";
import { type Cloud, organizationOf } from "./cloud.ts";
import { type FaultRule, type Faults, faultAnswer } from "./faults.ts";
import { isObject, type Json, type JsonObject, parseJson } from "./json.ts";
import type { Limits } from "./limits.ts";
import { API_PREFIX, normalPath } from "./paths.ts";
import type { KeyHolder } from "./populate.ts";
import { redirectStatus } from "./redirects.ts";
import { plantedRoute } from "./planted.ts";
import { findRoute } from "./routes.ts";
import { carryOut } from "./writes.ts";

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

function serve(gate: Gate, request: Incoming, holder: KeyHolder): Answer {
  const { cloud } = gate;
  const path = normalPath(request.url.pathname);
  const match = findRoute(request.method, path) ?? plantedRoute(cloud, request.method, path);
  if (match === undefined || !request.url.pathname.startsWith(API_PREFIX)) return noSuchRoute;
  const organizationId = organizationOf(cloud.store, path) ?? "";
  const isScoped = scopedPath.test(path);
  const right = isScoped ? rightIn(cloud.store, organizationId, holder) : rightAnywhere(holder);
  if (right === "none") return notFound(path);
  const limited = isScoped ? overLimit(gate, organizationId) : undefined;
  if (limited !== undefined) return limited;
  if (request.method !== "GET" && right === "read")
    return failure(403, ["You do not have permission to perform this action"]);
  const body = parseBody(request);
  if (body === undefined) return failure(400, ["There was a problem in the JSON you submitted"]);
  return (
    overClaims(gate, request, path) ??
    carryOut(
      cloud,
      {
        ...request,
        path,
        template: match.route.template,
        ids: match.ids,
        holder,
        organizationId,
        body,
      },
      match.route,
    )
  );
}

/** Whatever belongs to one organization; the list of organizations and the identity belong to none. */
const scopedPath = /^\/(organizations|networks|devices)\/./;

function overLimit(gate: Gate, organizationId: string): Answer | undefined {
  const wait = gate.limits.take(organizationId);
  return wait === undefined ? undefined : tooMany(wait, "API rate limit exceeded for organization");
}

/** Three operations share the limit; the claim of an order by its claim id has none that is documented. */
const countedClaims = /^\/(?:organizations\/[^/]+\/(?:inventory\/)?|networks\/[^/]+\/devices\/)claim$/;

function overClaims(gate: Gate, request: Incoming, path: string): Answer | undefined {
  const wait =
    request.method === "POST" && countedClaims.test(path) ? gate.limits.claim(request.address) : undefined;
  return wait === undefined ? undefined : tooMany(wait, "Too many claim requests. Please try again later");
}

function tooMany(seconds: number, message: string): Answer {
  return failure(429, [message], { "Retry-After": String(seconds) });
}

function parseBody(request: Incoming): JsonObject | undefined {
  if (request.method === "GET" || request.body === "") return {};
  try {
    const body: Json = parseJson(request.body);
    return isObject(body) ? body : undefined;
  } catch {
    return undefined;
  }
}
