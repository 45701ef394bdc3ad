import type { Simulator } from "../../src/simulator/simulator.ts";

/** A simulated Dashboard by its addresses and a key. */
export type SimulatorAccess = Pick<Simulator, "baseUrl" | "origin" | "shardOrigin" | "key">;

/**
 * The variable that tells the extension of a simulated Dashboard: `{"baseUrl","origins","key"}` as JSON.
 * The environment of the server reaches its extension host.
 */
export function simulatorEnvironment(simulator: SimulatorAccess | undefined): NodeJS.ProcessEnv {
  if (!simulator) return {};
  const { baseUrl, origin, shardOrigin, key } = simulator;
  return { ORG_EDITOR_SIMULATOR: JSON.stringify({ baseUrl, origins: [origin, shardOrigin], key }) };
}
