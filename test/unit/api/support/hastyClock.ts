import type { Clock } from "../../../../src/api/clock.ts";

/** Waits shorter than this are over at once; longer ones never end by themselves, only by their signal. */
const patienceMs = 60_000;

/** For tests over real HTTP that should not wait: time jumps ahead by each short sleep. */
export class HastyClock implements Clock {
  readonly slept: number[] = [];
  #now = Date.UTC(2026, 0, 1);

  now(): number {
    return this.#now;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    if (ms >= patienceMs) return untilAborted(signal);
    this.slept.push(ms);
    this.#now += ms;
    return Promise.resolve();
  }
}

function untilAborted(signal?: AbortSignal): Promise<void> {
  return new Promise((_, reject) => {
    signal?.throwIfAborted();
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}
