import type { Simulator } from "../../../src/simulator/simulator.ts";

/** Any JSON document, read without knowing its shape. */
// oxlint-disable-next-line typescript/no-explicit-any
type Document = any;

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed text; undefined where it is not JSON. */
  readonly body: Document;
}

export interface Question {
  readonly body?: unknown;
  readonly key?: string;
  /** Instead of the bearer key. */
  readonly headers?: Record<string, string>;
  /** Begin at the shard instead of the front. */
  readonly at?: "front" | "shard";
}

/** One request, redirects not followed. The path begins after `/api/v1`; a whole address is taken as it is. */
export async function ask(
  simulator: Simulator,
  method: string,
  path: string,
  question: Question = {},
): Promise<Reply> {
  const origin = question.at === "shard" ? simulator.shardOrigin : simulator.origin;
  const { body, headers = { Authorization: `Bearer ${question.key ?? simulator.key}` } } = question;
  const response = await fetch(path.startsWith("http") ? path : `${origin}/api/v1${path}`, {
    method,
    headers: { ...headers, ...(body === undefined ? {} : { "Content-Type": "application/json" }) },
    redirect: "manual",
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: parsed(text) };
}

/** The same, with one redirect followed as it should be: same method, same body, same key. */
export async function reach(
  simulator: Simulator,
  method: string,
  path: string,
  question: Question = {},
): Promise<Reply> {
  const reply = await ask(simulator, method, path, question);
  const location = reply.headers.get("location");
  return location === null ? reply : ask(simulator, method, location, question);
}

/** The path of the network with this name in the organization at this place of the list. */
export async function networkPath(simulator: Simulator, name: string, organization = 0): Promise<string> {
  const id = await organizationId(simulator, organization);
  const networks = await reach(simulator, "GET", `/organizations/${id}/networks`);
  return `/networks/${networks.body.find((network: { name: string }) => network.name === name).id}`;
}

export async function organizationPath(simulator: Simulator, organization = 0): Promise<string> {
  return `/organizations/${await organizationId(simulator, organization)}`;
}

async function organizationId(simulator: Simulator, organization: number): Promise<string> {
  return (await ask(simulator, "GET", "/organizations")).body[organization].id;
}

/** The address of a relation in a `Link` header, whose `rel` is not quoted. */
export function linkOf(reply: Reply, relation: string): string | undefined {
  const links = (reply.headers.get("link") ?? "").split(", ");
  const found = links.find((link) => link.endsWith(`; rel=${relation}`));
  return found?.slice(1, found.indexOf(">"));
}

/** A clock that stands still until it is moved. */
export function handClock(start = Date.UTC(2026, 10, 21)): {
  now(): number;
  pass(milliseconds: number): void;
} {
  let now = start;
  return { now: () => now, pass: (milliseconds) => void (now += milliseconds) };
}

/** A PUT that changes the notes of a network; undefined where the connection was cut. */
export async function putNotes(simulator: Simulator, path: string): Promise<Reply | undefined> {
  try {
    return await ask(simulator, "PUT", path, { body: { notes: "After" } });
  } catch {
    return undefined;
  }
}

export function notesOf(simulator: Simulator, path: string): string {
  return (simulator.resource(path) as { notes: string }).notes;
}

/** Resolves once it holds; the time limit of the test ends what never does. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setImmediate(resolve));
}

function parsed(text: string): Document {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
