import type { Json } from "../json.ts";
import type { RedirectTarget } from "./redirects.ts";
import type { Spoil } from "./spoiling.ts";

/** Which requests something happens to; all that is left out fits any. */
export interface FaultScope {
  readonly method?: string;
  /** Tested against the path with `/api/v1` and without the query. */
  readonly path?: RegExp;
  /** Everything of the organization with this id: its networks and devices, too. */
  readonly organization?: string;
  /**
   * Where it is left out, a redirected request meets its rule where it is answered, not on the way. With it, every request
   * that comes to that origin fits: so a redirect can be told to lead somewhere else.
   */
  readonly origin?: "front" | "shard";
  /** How many that fit pass unharmed before it begins; none where it is left out. */
  readonly skip?: number;
  /** How often it happens; once where it is left out. "always" ends when the faults are cleared. */
  readonly times?: number | "always";
}

/** A fault to happen to the requests that fit. Without a status, a redirect and a reset the real answer goes out, late or spoiled. */
export interface FaultRule extends FaultScope {
  readonly status?: number;
  /** A string is sent as it is, anything else as JSON. */
  readonly body?: Json;
  readonly headers?: Readonly<Record<string, string>>;
  /** Seconds, a date so many seconds from now, or any text as it is. A 429 comes without the header where it is left out. */
  readonly retryAfter?: number | { readonly dateIn: number } | string;
  /** Answers a redirect instead: 302, unless the rule has a status of its own. */
  readonly redirect?: RedirectTarget;
  /** What becomes of the body of the answer, be it the real one or the rule's. */
  readonly spoil?: Spoil;
  /** Cut the connection instead of answering, or, "within", in the middle of the answer's body. */
  readonly reset?: boolean | "within";
  /** Do what the request asks for, and fail then: its sender cannot know. */
  readonly afterWrite?: boolean;
  readonly delayMs?: number;
  /** Wait until the faults are cleared. */
  readonly hangs?: boolean;
  /** Half of the answer's body goes out, and the rest when the faults are cleared. */
  readonly stalls?: boolean;
  /** Wait before the request is carried out, not before it is answered: who has given up finds the write done later. */
  readonly late?: boolean;
}

/** What a rule looks at. */
export interface Occasion {
  readonly method: string;
  readonly path: string;
  readonly organizationId: string | undefined;
  readonly origin: "front" | "shard";
  readonly isRedirected: boolean;
}

/** A rule, and how often it has happened. */
export interface StandingFault {
  readonly id: number;
  readonly rule: FaultRule;
  readonly happened: number;
}

/** The rules that may still happen. */
export interface Faults {
  /** Answers an id to clear it by. */
  add(rule: FaultRule): number;
  /** The first rule that fits; it counts as happened. */
  take(request: Occasion): FaultRule | undefined;
  /** Ends one, or all where no id is given; what hangs goes on. */
  clear(id?: number): void;
  all(): readonly StandingFault[];
  /** Aborted at the next clear. */
  readonly cleared: AbortSignal;
}

export function createFaults(): Faults {
  const standing: { id: number; rule: FaultRule; seen: number; happened: number }[] = [];
  let clearing = new AbortController();
  let count = 0;
  return {
    add(rule) {
      count += 1;
      standing.push({ id: count, rule, seen: 0, happened: 0 });
      return count;
    },
    take(request) {
      for (const fault of standing) {
        const { rule, happened } = fault;
        if (!isDue(rule, happened) || !fits(rule, request)) continue;
        fault.seen += 1;
        if (fault.seen <= (rule.skip ?? 0)) continue;
        fault.happened += 1;
        return rule;
      }
      return undefined;
    },
    clear(id) {
      standing.splice(0, standing.length, ...standing.filter((fault) => id !== undefined && fault.id !== id));
      clearing.abort();
      clearing = new AbortController();
    },
    all: () => standing.map(({ id, rule, happened }) => ({ id, rule, happened })),
    get cleared() {
      return clearing.signal;
    },
  };
}

function isDue({ times = 1 }: FaultRule, happened: number): boolean {
  return times === "always" || happened < times;
}

function fits(rule: FaultRule, { method, path, organizationId, origin, isRedirected }: Occasion): boolean {
  const isThere = rule.origin === undefined ? !isRedirected : rule.origin === origin;
  return (
    isThere &&
    (rule.method ?? method) === method &&
    (rule.organization ?? organizationId) === organizationId &&
    new RegExp(rule.path ?? "").test(path)
  );
}
