/** Time as an argument. `now` is in milliseconds since 1970, so that a server's date can be compared with it. */
export interface Clock {
  now(): number;
  /** Rejects with the signal's reason as soon as it is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** The machine's own time. */
export const systemClock: Clock = { now: () => Date.now(), sleep };

function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const timer = setTimeout(wake, ms);
    signal?.addEventListener("abort", giveUp, { once: true });

    function wake(): void {
      signal?.removeEventListener("abort", giveUp);
      resolve();
    }
    function giveUp(): void {
      clearTimeout(timer);
      reject(signal?.reason);
    }
  });
}
