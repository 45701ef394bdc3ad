import type { Access } from "./access.ts";
import { ApiError, type Reason } from "./apiError.ts";
import { type Call, failed, requestIdOf } from "./call.ts";
import type { Clock } from "./clock.ts";
import { guardWrite, type Route } from "./exchange.ts";
import type { Limiter } from "./limiter.ts";
import type { RequestLogEntry } from "./logEntry.ts";
import { defaultMaskMarker, holdsMask } from "./maskedBody.ts";
import { walkPages } from "./pages.ts";
import { queryString } from "./query.ts";
import type { Answer, Client, RequestOptions, WriteMethod } from "./requests.ts";
import { sendWithKy } from "./sendWithKy.ts";
import { templatePath } from "./templatePath.ts";

export interface ClientParts {
  readonly access: Access;
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  /** One for all clients of a window. */
  readonly limiter: Limiter;
  log(entry: RequestLogEntry): void;
  /** `OrgEditor/1.2.3 OrgEditor`: the form that Dashboard asks of applications. */
  readonly userAgent: string;
  /** A body that holds it is refused: a masked secret is never a value. */
  readonly maskMarker?: string;
  /** Of one HTTP request, from the moment it leaves our queue. A minute unless told otherwise. */
  readonly timeoutMs?: number;
}

/** The only way to Dashboard. */
export function createClient(parts: ClientParts): Client {
  return new DashboardClient(parts);
}

class DashboardClient implements Client {
  readonly #parts: ClientParts;
  readonly #route: Route;

  constructor(parts: ClientParts) {
    this.#parts = parts;
    this.#route = routeOf(parts);
  }

  async get(path: string, options: RequestOptions = {}): Promise<Answer> {
    const call = callOf("GET", path, options);
    return this.#logged(call, async () => (await this.#read(call, this.#url(path, options))).page);
  }

  pages(path: string, options: RequestOptions = {}): AsyncIterable<Answer> {
    const call = callOf("GET", path, options);
    const read = (url: URL) => this.#logged(call, () => this.#read(call, url));
    const loop = () => failed(call, "page-loop");
    return { [Symbol.asyncIterator]: () => walkPages(this.#url(path, options), read, loop) };
  }

  async write(
    method: WriteMethod,
    path: string,
    body: string | undefined,
    options: RequestOptions = {},
  ): Promise<Answer> {
    const call = callOf(method, path, options);
    return this.#logged(call, async () => {
      this.#guard(call, body);
      const response = await sendWithKy(this.#route, call, this.#url(path, options), body);
      return answerOf(call, response, await response.text());
    });
  }

  /** Before anything of a write is read or sent. */
  #guard(call: Call, body: string | undefined): void {
    guardWrite(this.#route, call);
    if (holdsMask(body, this.#parts.maskMarker ?? defaultMaskMarker)) throw failed(call, "masked-body");
  }

  async #read(call: Call, url: URL): Promise<{ page: Answer; link: string | null }> {
    const response = await sendWithKy(this.#route, call, url, undefined);
    const text = await response.text();
    return { page: answerOf(call, response, text), link: response.headers.get("link") };
  }

  #url(path: string, options: RequestOptions): URL {
    return new URL(this.#parts.access.baseUrl + path + queryString(options.query));
  }

  async #logged<T>(call: Call, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof ApiError && ownDecisions.has(error.reason)) this.#log(error, call);
      throw error;
    }
  }

  #log(error: ApiError, { organization, method, template }: Call): void {
    const { status, requestId, reason } = error;
    this.#parts.log({
      organization,
      method,
      template,
      status,
      requestId,
      reason,
      durationMs: 0,
      queuedMs: 0,
    });
  }
}

/** Failures that the log of the HTTP request does not show. */
const ownDecisions: ReadonlySet<Reason> = new Set([
  "masked-body",
  "no-credential",
  "not-json",
  "page-loop",
  "read-only-connection",
  "redirect",
  "untrusted-host",
]);

const aMinuteMs = 60_000;

function routeOf({ access, timeoutMs = aMinuteMs, ...parts }: ClientParts): Route {
  const { host, pathname } = new URL(access.baseUrl);
  return {
    ...parts,
    log: (entry) => parts.log(entry),
    timeoutMs,
    trustedHosts: access.trustedHosts,
    basePath: pathname,
    cloud: host,
    credential: () => access.credential(),
    allowsPushes: () => access.allowsPushes(),
  };
}

function callOf(method: string, path: string, options: RequestOptions): Call {
  const { organization, template = templatePath(path), signal, priority = "person", onWait } = options;
  return { method, organization, template, signal, priority, onWait, fate: "not-sent" };
}

/** A login page or a proxy's notice may come with 200: only JSON is an answer, or nothing at all after a write. */
function answerOf(call: Call, { status, headers }: Response, text: string): Answer {
  const requestId = requestIdOf(headers);
  const empty = text === "" && call.method !== "GET";
  if (!empty && !isJson(text)) throw failed(call, "not-json", { status, requestId });
  return { status, text, requestId };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
