/** Where a simulated Dashboard answers, and the key it takes: what the extension is told of it. */
export type SimulatorAccess = { baseUrl: string; origins: readonly string[]; key: string };

/** The variable that tells the extension of a simulated Dashboard. The server's environment reaches its extension host. */
export function simulatorEnvironment(simulator: SimulatorAccess | undefined): NodeJS.ProcessEnv {
  if (!simulator) return {};
  const { baseUrl, origins, key } = simulator;
  return { ORG_EDITOR_SIMULATOR: JSON.stringify({ baseUrl, origins, key }) };
}
