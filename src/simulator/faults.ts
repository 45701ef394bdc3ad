import type { Answer } from "./answers.ts";
import type { Json } from "./json.ts";

/** A fault to happen to the requests that fit. Without `status` and `reset` it only delays. */
export interface FaultRule {
  /** Any method where it is left out. */
  readonly method?: string;
  /** Tested against the path with `/api/v1` and without the query. */
  readonly path?: RegExp;
  /**
   * Where it is left out, a redirected request meets its rule where it is answered, not on the way. With it, every request
   * that comes to that origin fits: so a redirect can be told to lead somewhere else.
   */
  readonly origin?: "front" | "shard";
  /** How often it happens; once where it is left out. */
  readonly times?: number;
  readonly status?: number;
  /** A string is sent as it is, anything else as JSON. */
  readonly body?: Json;
  readonly headers?: Readonly<Record<string, string>>;
  /** Cut the connection instead of answering. */
  readonly reset?: boolean;
  /** Do what the request asks for, and fail then: its sender cannot know. */
  readonly afterWrite?: boolean;
  readonly delayMs?: number;
}

/** What a rule looks at. */
export interface Occasion {
  readonly method: string;
  readonly path: string;
  readonly origin: "front" | "shard";
  readonly isRedirected: boolean;
}

/** The rules that are still to happen. */
export interface Faults {
  add(rule: FaultRule): void;
  /** The first rule that fits; it counts as happened. */
  take(request: Occasion): FaultRule | undefined;
}

export function createFaults(): Faults {
  const waiting: { rule: FaultRule; left: number }[] = [];
  return {
    add: (rule) => void waiting.push({ rule, left: rule.times ?? 1 }),
    take(request) {
      const found = waiting.find(({ rule, left }) => left > 0 && fits(rule, request));
      if (found !== undefined) found.left -= 1;
      return found?.rule;
    },
  };
}

/** What a rule answers, or undefined where it cuts the connection or only delays. */
export function faultAnswer(rule: FaultRule): Answer | undefined {
  if (rule.status === undefined) return undefined;
  const headers = rule.headers ?? {};
  if (typeof rule.body === "string") return { status: rule.status, html: rule.body, headers };
  return {
    status: rule.status,
    body: rule.body ?? { errors: [`Simulated failure ${rule.status}`] },
    headers,
  };
}

function fits(rule: FaultRule, { method, path, origin, isRedirected }: Occasion): boolean {
  const isThere = rule.origin === undefined ? !isRedirected : rule.origin === origin;
  return isThere && (rule.method ?? method) === method && new RegExp(rule.path ?? "").test(path);
}
