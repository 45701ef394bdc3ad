import { setTimeout as pause } from "node:timers/promises";

const patienceMs = 8_000;

/** Asks again and again until there is an answer that is neither undefined nor false; fails after some seconds. */
export async function until<Value>(
  what: string,
  ask: () => Promise<Value | undefined | false> | Value | undefined | false,
): Promise<Value> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > deadline) throw new Error(`Waited in vain until ${what}`);
    await pause(25);
  }
}

/** Waits until something is over, whether it succeeds or fails; fails itself after some seconds. */
export async function inTime(work: PromiseLike<unknown>, what: string): Promise<void> {
  const late = new AbortController();
  const ended = (async () => work)().then(
    () => true,
    () => true,
  );
  const timeout = pause(patienceMs, false, { signal: late.signal }).catch(() => false);
  const isOver = await Promise.race([ended, timeout]);
  late.abort();
  if (!isOver) throw new Error(`Waited in vain until ${what}`);
}

/** Long enough for whatever was begun to be noticed, where a test says that nothing happens. */
export async function settled(): Promise<void> {
  await pause(400);
}
