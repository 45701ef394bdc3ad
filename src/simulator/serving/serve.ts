import { membership, rightAnywhere, rightIn } from "../organizations/access.ts";
import { type Answer, failure, noSuchRoute, notFound } from "./answers.ts";
import type { Call } from "./calls.ts";
import { organizationOf } from "../cloud.ts";
import { asBoundNetwork, heldPath, refuseInheritance } from "../organizations/inheritance.ts";
import { isObject, type Json, type JsonObject, parseJson } from "../json.ts";
import { API_PREFIX, normalPath } from "./paths.ts";
import type { Gate, Incoming } from "./pipeline.ts";
import { plantedRoute } from "../making/planted.ts";
import type { KeyHolder } from "../making/populate.ts";
import { findRoute, type RouteMatch } from "../routes.ts";
import { carryOut } from "../writing/writes.ts";

/** Answers a request that is where it belongs: rights, limits, body and templates, in this order, and then its route. */
export function serve(gate: Gate, request: Incoming, holder: KeyHolder): Answer {
  const { cloud } = gate;
  const asked = normalPath(request.url.pathname);
  const path = heldPath(cloud.store, asked);
  const match = findRoute(request.method, path) ?? plantedRoute(cloud, request.method, path);
  if (match === undefined || !request.url.pathname.startsWith(API_PREFIX)) return noSuchRoute;
  const organizationId = organizationOf(cloud.store, path) ?? "";
  const body = parseBody(request);
  const refused =
    refuseByRight(gate, request, holder, organizationId) ??
    (body === undefined ? failure(400, ["There was a problem in the JSON you submitted"]) : undefined) ??
    overClaims(gate, request, path) ??
    refuseInheritance(cloud.store, request.method, asked);
  if (refused !== undefined || body === undefined) return refused ?? noSuchRoute;
  const answer = carryOut(cloud, callOf(request, match, { path, organizationId, holder, body }), match.route);
  return asBoundNetwork(answer, path, asked);
}

/** Undefined where the request may pass; it is then counted. */
export function overLimit(gate: Gate, organizationId: string): Answer | undefined {
  const wait = gate.limits.take(organizationId);
  return wait === undefined ? undefined : tooMany(wait, "API rate limit exceeded for organization");
}

/** The front door turns away who comes too often, without the API's words and without `Retry-After` (dashboard-api-python pull request 78). */
export function overAddress(gate: Gate, { address }: Incoming): Answer | undefined {
  return gate.limits.visit(address) ? undefined : { status: 429, html: tooManyRequests };
}

const tooManyRequests =
  "<html>\r\n<head><title>429 Too Many Requests</title></head>\r\n<body>\r\n<center><h1>429 Too Many Requests</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n";

function callOf(
  { method, url }: Incoming,
  { route, ids }: RouteMatch,
  rest: Pick<Call, "path" | "organizationId" | "holder" | "body">,
): Call {
  return { method, url, template: route.template, ids, ...rest };
}

function refuseByRight(
  gate: Gate,
  { method, url }: Incoming,
  holder: KeyHolder,
  organizationId: string,
): Answer | undefined {
  const path = normalPath(url.pathname);
  const isScoped = scopedPath.test(path);
  const right = isScoped ? rightIn(gate.cloud.store, organizationId, holder) : rightAnywhere(holder);
  if (right === "none") return closed(gate, organizationId, holder) ?? notFound(path);
  const limited = isScoped ? overLimit(gate, organizationId) : undefined;
  if (limited !== undefined || method === "GET" || right === "write") return limited;
  return failure(403, ["You do not have permission to perform this action"]);
}

/** Only who belongs to an organization is told that its API is off; others find nothing. */
function closed({ cloud }: Gate, organizationId: string, holder: KeyHolder): Answer | undefined {
  const isMember = membership(cloud.store, organizationId, holder) !== "none";
  return isMember && cloud.closedWith.get(organizationId) === 403
    ? failure(403, ["API access is disabled for this organization"])
    : undefined;
}

/** Whatever belongs to one organization; the list of organizations and the identity belong to none. */
const scopedPath = /^\/(organizations|networks|devices)\/./;

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
