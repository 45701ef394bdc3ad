import assert from "node:assert/strict";
import { ApiError } from "../../../../src/api/apiError.ts";
import { createClient, type ClientParts } from "../../../../src/api/client.ts";
import { createLimiter } from "../../../../src/api/limiter.ts";
import type { RequestLogEntry } from "../../../../src/api/logEntry.ts";
import type { Client } from "../../../../src/api/requests.ts";
import type { TrustedHosts } from "../../../../src/api/trustedHosts.ts";
import { HastyClock } from "./hastyClock.ts";
import type { Loopback } from "./loopback.ts";

export const key = "f00dfeedf00dfeedf00dfeedf00dfeedf00dfeed";

export interface TestClient extends Client {
  readonly logged: readonly RequestLogEntry[];
  readonly clock: HastyClock;
}

interface Wishes extends Partial<Omit<ClientParts, "access">> {
  /** Further origins that the connection trusts. */
  readonly trusted?: readonly Loopback[];
  readonly credential?: () => Promise<string>;
  /** Asked whenever the client wants to know; `true` unless given. */
  readonly allowsPushes?: () => boolean;
  readonly baseUrl?: string;
  readonly trustedHosts?: TrustedHosts;
}

/** A client of a simulated Dashboard: it may push, and its clock does not wait. */
export function clientOf(server: Loopback, wishes: Wishes = {}): TestClient {
  const { trusted = [], credential = async () => key, allowsPushes = () => true, ...others } = wishes;
  const {
    baseUrl = `${server.origin}/api/v1`,
    trustedHosts = originsOf([server, ...trusted]),
    ...parts
  } = others;
  const clock = new HastyClock();
  const logged: RequestLogEntry[] = [];
  const client = createClient({
    access: {
      baseUrl,
      trustedHosts,
      credential,
      allowsPushes,
    },
    fetch,
    clock,
    limiter: createLimiter(parts.clock ?? clock),
    log: (entry) => logged.push(entry),
    userAgent: "OrgEditor/0.1.0 OrgEditor",
    ...parts,
  });
  return Object.assign(client, { logged, clock });
}

function originsOf(servers: readonly Loopback[]): TrustedHosts {
  return { origins: servers.map(({ origin }) => origin) };
}

/** The ApiError that `work` must end with. */
export async function failureOf(work: Promise<unknown>): Promise<ApiError> {
  const error: unknown = await work.then(
    (value) => assert.fail(`succeeded: ${JSON.stringify(value)}`),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof ApiError, `no ApiError: ${String(error)}`);
  return error;
}

/** All items of an async iterable. */
export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
