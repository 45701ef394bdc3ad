import type { Clock } from "../../../../src/api/clock.ts";
import { createClient } from "../../../../src/api/client.ts";
import type { Limiter } from "../../../../src/api/limiter.ts";
import type { Client } from "../../../../src/api/requests.ts";
import {
  type Simulator,
  type SimulatorOptions,
  startSimulator,
} from "../../../../src/simulator/simulator.ts";

/** A client of the simulated Dashboard as the extension makes them, in whose queue nobody waits. */
export function clientOf({
  baseUrl,
  origin,
  shardOrigin,
  key,
}: Pick<Simulator, "baseUrl" | "origin" | "shardOrigin" | "key">): Client {
  return createClient({
    access: {
      baseUrl,
      trustedHosts: { origins: [origin, shardOrigin] },
      credential: async () => key,
      allowsPushes: () => true,
    },
    fetch,
    clock: stillClock,
    limiter: atOnce,
    log: () => undefined,
    userAgent: "OrgEditor/0.1.0 OrgEditor",
  });
}

/** Runs with a simulated Dashboard that has no limits, and stops it whatever happens. */
export async function withSimulator<T>(
  options: SimulatorOptions,
  work: (simulator: Simulator) => Promise<T>,
): Promise<T> {
  const simulator = await startSimulator({ ...options, rateLimit: false });
  try {
    return await work(simulator);
  } finally {
    await simulator.stop();
  }
}

const atOnce: Limiter = { run: (_turn, send) => send() };

/** Sleeps are timeouts here: they end with their request. */
const stillClock: Clock = {
  now: () => 0,
  sleep: (_ms, signal) =>
    new Promise((_, reject) => {
      signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
    }),
};
