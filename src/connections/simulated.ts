import type { Region } from "../api/regions.ts";
import { hasTexts } from "./stored.ts";

/** Where a simulated Dashboard listens, and the key that it made for itself. */
export interface SimulatedDashboard {
  readonly baseUrl: string;
  /** Exactly the simulator's own origins: every other port of this machine is hostile. */
  readonly origins: readonly string[];
  readonly key: string;
}

/** Id of the simulated Dashboard among the regions. */
export const simulatedRegionId = "simulated";

/** The address that whoever started VS Code has left in the environment, if it is one on this machine. */
export function simulatedFromEnvironment(text: string | undefined): SimulatedDashboard | undefined {
  if (!text) return undefined;
  try {
    return readAddress(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Checks an address that came from elsewhere; undefined where it is none, or not on this machine. */
export function readAddress(given: unknown): SimulatedDashboard | undefined {
  if (!hasTexts(given, ["baseUrl", "key"])) return undefined;
  const { baseUrl, origins, key } = given;
  const addresses: readonly unknown[] = Array.isArray(origins) ? origins : [undefined];
  return isLoopback(baseUrl) && addresses.every(isLoopback)
    ? { baseUrl, origins: addresses, key }
    : undefined;
}

function isLoopback(address: unknown): address is string {
  return (
    typeof address === "string" &&
    /^http:\/\/127\.0\.0\.1:\d{1,5}(?:\/|$)/.test(address) &&
    URL.canParse(address)
  );
}

/** The simulated Dashboard as a region: http, and trusted by its exact origins only. */
export function simulatedRegion({ baseUrl, origins }: SimulatedDashboard): Region {
  return { id: simulatedRegionId, label: "Simulated Dashboard", baseUrl, trustedHosts: { origins } };
}
