import type { Budget } from "./tokenBucket.ts";

/** At most `count` requests in any `lengthMs`: a bucket would allow twice as many across a refill. */
export class SlidingWindow implements Budget {
  refusedUntil = 0;
  readonly #count: number;
  readonly #lengthMs: number;
  #taken: number[] = [];

  constructor(count: number, lengthMs: number) {
    this.#count = count;
    this.#lengthMs = lengthMs;
  }

  readyAt(now: number, ahead: number): number {
    this.#forget(now);
    const short = this.#taken.length + ahead + 1 - this.#count;
    const oldest = this.#taken[(short - 1) % this.#count] ?? now;
    const windows = Math.ceil(short / this.#count);
    const free = short <= 0 ? now : oldest + windows * this.#lengthMs;
    return Math.max(free, this.refusedUntil);
  }

  take(now: number): void {
    this.#taken.push(now);
  }

  refuse(_now: number, until: number): void {
    this.refusedUntil = Math.max(this.refusedUntil, until);
  }

  #forget(now: number): void {
    this.#taken = this.#taken.filter((time) => time > now - this.#lengthMs);
  }
}
