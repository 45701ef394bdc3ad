/** One limit that requests pass. All times are clock times in milliseconds. */
export interface Budget {
  /** When a request may start that has `ahead` requests before it and must leave `reserve` tokens untouched. */
  readyAt(now: number, ahead: number, reserve: number): number;
  take(now: number): void;
  /** The server refused a request: nothing starts before `until`. */
  refuse(now: number, until: number): void;
  readonly refusedUntil: number;
}

/** `capacity` tokens at most, refilled evenly. */
export class TokenBucket implements Budget {
  refusedUntil = 0;
  readonly #capacity: number;
  readonly #perMs: number;
  #tokens: number;
  #filledAt: number;

  constructor(capacity: number, perSecond: number, now: number) {
    this.#capacity = capacity;
    this.#perMs = perSecond / 1000;
    this.#tokens = capacity;
    this.#filledAt = now;
  }

  readyAt(now: number, ahead: number, reserve: number): number {
    this.#refill(now);
    const missing = ahead + 1 + Math.min(reserve, this.#capacity - 1) - this.#tokens;
    const filled = missing <= tiny ? now : now + missing / this.#perMs;
    return Math.max(filled, this.refusedUntil);
  }

  take(now: number): void {
    this.#refill(now);
    this.#tokens -= 1;
  }

  /** Empties the bucket: somebody else has spent what we thought was ours. It refills during the pause. */
  refuse(now: number, until: number): void {
    this.#refill(now);
    this.#tokens = Math.min(this.#tokens, 0);
    this.refusedUntil = Math.max(this.refusedUntil, until);
  }

  #refill(now: number): void {
    const elapsed = Math.max(0, now - this.#filledAt);
    this.#tokens = Math.min(this.#capacity, this.#tokens + elapsed * this.#perMs);
    this.#filledAt = now;
  }
}

/** Sums of binary fractions miss a whole token by about this much. */
const tiny = 1e-6;
