import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";

/** Waits so long (milliseconds, or Infinity), or until `over`. Rejects where the simulator stops meanwhile. */
export async function pause(ms: number, stopping: AbortSignal, over?: AbortSignal): Promise<void> {
  if (ms <= 0 || over?.aborted === true) return;
  if (over === undefined) return delay(ms, undefined, { signal: stopping });
  await once(AbortSignal.any([over, stopping]), "abort");
  stopping.throwIfAborted();
}
