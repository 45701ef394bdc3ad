import type { Answer } from "./answers.ts";
import type { Json } from "./json.ts";

/** A fault to happen to the requests that fit. Without `status` and `reset` it only delays. */
export interface FaultRule {
  /** Any method where it is left out. */
  readonly method?: string;
  /** Tested against the path with `/api/v1` and without the query. */
  readonly path?: RegExp;
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

/** The rules that are still to happen. */
export interface Faults {
  add(rule: FaultRule): void;
  /** The first rule that fits; it counts as happened. A redirected request meets its rule where it arrives. */
  take(method: string, path: string): FaultRule | undefined;
}

export function createFaults(): Faults {
  const waiting: { rule: FaultRule; left: number }[] = [];
  return {
    add: (rule) => void waiting.push({ rule, left: rule.times ?? 1 }),
    take(method, path) {
      const found = waiting.find(({ rule, left }) => left > 0 && fits(rule, method, path));
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

function fits(rule: FaultRule, method: string, path: string): boolean {
  return (rule.method ?? method) === method && new RegExp(rule.path ?? "").test(path);
}
