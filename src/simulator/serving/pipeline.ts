import { authenticate, rightIn } from "../organizations/access.ts";
import { type Answer, redirect } from "./answers.ts";
import { type Cloud, organizationOf } from "../cloud.ts";
import { underFault } from "../faults/faultAnswers.ts";
import type { FaultRule, Faults } from "../faults/faults.ts";
import type { Keys } from "./keys.ts";
import type { Limits } from "./limits.ts";
import { normalPath } from "./paths.ts";
import type { KeyHolder } from "../making/populate.ts";
import { locationOf, type Origins, redirectStatus } from "../faults/redirects.ts";
import { overAddress, overLimit, serve } from "./serve.ts";

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
  readonly keys: Keys;
  readonly limits: Limits;
  readonly faults: Faults;
  /** Known once all of them listen. */
  readonly origins: () => Origins;
}

/** A request that has come in. */
export interface Visit {
  /** What is to happen to it. */
  readonly rule: FaultRule | undefined;
  /** Does what it asks for, as far as the rule lets it; undefined where the connection is cut. */
  answer(): Answer | undefined;
}

/** What becomes of a request, in the order in which the cloud looks at it: address, key, organization, shard, faults, limits, route. */
export function receive(gate: Gate, request: Incoming): Visit {
  const holder = overAddress(gate, request) ?? authenticate(request.authorization, gate.keys.working);
  if ("status" in holder) return { rule: undefined, answer: () => holder };
  const moved = redirection(gate, request, holder);
  const { method, origin, url } = request;
  const path = url.pathname;
  const organizationId = organizationOf(gate.cloud.store, normalPath(path));
  const isRedirected = moved !== undefined;
  const rule = gate.faults.take({ method, origin, path, organizationId, isRedirected });
  const carryOut = (): Answer => moved ?? serve(gate, request, holder);
  if (rule === undefined) return { rule, answer: carryOut };
  const scene = { url, origins: gate.origins(), now: gate.cloud.clock.now() };
  return { rule, answer: () => underFault(rule, scene, carryOut) };
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
    overLimit(gate, organizationId) ?? redirect(status, locationOf("other", request.url, gate.origins()))
  );
}
