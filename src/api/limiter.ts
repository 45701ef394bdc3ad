import { type Clock } from "./clock.ts";
import { retryAfterMs } from "./retryAfter.ts";
import { SlidingWindow } from "./slidingWindow.ts";
import { type Budget, TokenBucket } from "./tokenBucket.ts";
import { type Priority, type Wait, Lane } from "./lane.ts";

/** What a request says about itself when it asks for its turn. */
export interface Turn {
  /** Whose budget it spends: one organization of one cloud. */
  readonly account: string;
  /** Claims have a narrower limit of their own, and its refusals stop claims only. */
  readonly claim?: boolean;
  readonly priority: Priority;
  /** A further hop of a request that has waited already: it goes first. */
  readonly resumed?: boolean;
  readonly signal?: AbortSignal | undefined;
  /** Told of every wait of a second or more. Must not throw. */
  readonly onWait?: ((wait: Wait) => void) | undefined;
}

/** What the limiter reads of an answer. */
export interface Sent {
  readonly status: number;
  readonly headers: Headers;
}

/**
 * The seam for whoever decides when a request may leave. `run` calls `send` when its turn has come, and again after
 * a 429; it resolves to the last answer, or rejects with the signal's reason while it waits, or as `send` does.
 */
export interface Limiter {
  run<Answer extends Sent>(turn: Turn, send: () => Promise<Answer>): Promise<Answer>;
}

/** Tokens and tokens per second; measured to leave room for network jitter and for other tools. */
export interface Limits {
  readonly organization: { readonly capacity: number; readonly perSecond: number };
  readonly address: { readonly capacity: number; readonly perSecond: number };
  readonly claims: { readonly count: number; readonly lengthMs: number };
  /** Tokens that background requests leave for a person. */
  readonly reserve: number;
}

/** Documented: 10 per second and organization, 100 per second and source address, 10 claims in 5 minutes. */
export const dashboardLimits: Limits = {
  organization: { capacity: 9, perSecond: 10 },
  address: { capacity: 85, perSecond: 98 },
  claims: { count: 10, lengthMs: 300_000 },
  reserve: 5,
};

/** A request that was refused this often is given back as it is. */
const mostRefusals = 5;

/** The claim limit may honestly ask for five minutes; a server that asks for more than ten is not waited for. */
const longestWaitMs = 600_000;

/** One limiter serves all connections of a window: the address limit counts them together. */
export function createLimiter(clock: Clock, limits: Limits = dashboardLimits): Limiter {
  return new TokenLimiter(clock, limits);
}

class TokenLimiter implements Limiter {
  readonly #clock: Clock;
  readonly #limits: Limits;
  readonly #address: Budget;
  readonly #claims: Budget;
  readonly #organizations = new Map<string, Budget>();
  readonly #lanes = new Map<string, Lane>();
  #alarm: { readonly at: number; readonly stop: AbortController } | undefined;

  constructor(clock: Clock, limits: Limits) {
    this.#clock = clock;
    this.#limits = limits;
    this.#address = new TokenBucket(limits.address.capacity, limits.address.perSecond, clock.now());
    this.#claims = new SlidingWindow(limits.claims.count, limits.claims.lengthMs);
  }

  async run<Answer extends Sent>(turn: Turn, send: () => Promise<Answer>): Promise<Answer> {
    const lane = this.#laneOf(turn);
    for (let refusals = 0; ; refusals += 1) {
      await this.#token(lane, turn, turn.resumed === true || refusals > 0);
      const answer = await send();
      if (answer.status !== 429) return answer;
      const wait = this.#refused(lane, answer.headers.get("retry-after"), refusals);
      if (wait > longestWaitMs || refusals + 1 >= mostRefusals) return answer;
    }
  }

  #refused(lane: Lane, retryAfter: string | null, refusals: number): number {
    const now = this.#clock.now();
    const wait = retryAfterMs(retryAfter, refusals, now);
    lane.refuse(now, now + Math.min(wait, longestWaitMs));
    return wait;
  }

  #token(lane: Lane, turn: Turn, first: boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      turn.signal?.throwIfAborted();
      const grant = (): void => {
        turn.signal?.removeEventListener("abort", leave);
        resolve();
      };
      const ticket = { priority: turn.priority, grant, onWait: turn.onWait };
      const leave = (): void => {
        lane.remove(ticket);
        reject(turn.signal?.reason);
        this.#pump();
      };
      turn.signal?.addEventListener("abort", leave, { once: true });
      lane.add(ticket, first, this.#clock.now());
      this.#pump();
    });
  }

  /** Lets go whoever may go now, people before background, lanes in turn; then sleeps until the next may. */
  #pump(): void {
    const now = this.#clock.now();
    for (const priority of ["person", "background"] as const) {
      while (this.#grantRound(priority, now));
    }
    const next = Math.min(...[...this.#lanes.values()].map((lane) => lane.readyAt(now)));
    this.#setAlarm(now, next);
  }

  #grantRound(priority: Priority, now: number): boolean {
    let granted = false;
    const turns = [...this.#lanes];
    for (const [key, lane] of turns) {
      if (!lane.grant(priority, now)) continue;
      granted = true;
      this.#lanes.delete(key);
      this.#lanes.set(key, lane);
    }
    return granted;
  }

  #setAlarm(now: number, at: number): void {
    if (this.#alarm !== undefined && this.#alarm.at <= at && at !== Infinity) return;
    this.#alarm?.stop.abort();
    this.#alarm = undefined;
    if (at === Infinity) return;
    const alarm = { at, stop: new AbortController() };
    this.#alarm = alarm;
    this.#clock.sleep(Math.max(1, Math.ceil(at - now)), alarm.stop.signal).then(
      () => {
        this.#alarm = undefined;
        this.#pump();
      },
      () => undefined,
    );
  }

  #laneOf(turn: Turn): Lane {
    const key = `${turn.claim === true ? "claims" : "calls"} ${turn.account}`;
    const budgets = [this.#organizationOf(turn.account), this.#address];
    const lane =
      this.#lanes.get(key) ?? this.#newLane(turn.claim === true ? [this.#claims, ...budgets] : budgets);
    this.#lanes.set(key, lane);
    return lane;
  }

  #newLane(budgets: Budget[]): Lane {
    return new Lane(budgets, this.#limits.reserve);
  }

  #organizationOf(account: string): Budget {
    const { capacity, perSecond } = this.#limits.organization;
    const budget =
      this.#organizations.get(account) ?? new TokenBucket(capacity, perSecond, this.#clock.now());
    this.#organizations.set(account, budget);
    return budget;
  }
}
