import * as z from "zod/mini";
import type { Region } from "../api/regions.ts";

/** Where a simulated Dashboard listens, and the key that it made for itself. */
export interface SimulatedDashboard {
  readonly baseUrl: string;
  /** Exactly the simulator's own origins: every other port of this machine is hostile. */
  readonly origins: readonly string[];
  readonly key: string;
}

const loopback = z.string().check(
  z.regex(/^http:\/\/127\.0\.0\.1:\d{1,5}(?:\/|$)/),
  z.refine((url) => URL.canParse(url)),
);
const address = z.object({ baseUrl: loopback, origins: z.array(loopback), key: z.string() });

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
  const result = address.safeParse(given);
  return result.success ? result.data : undefined;
}

/** The simulated Dashboard as a region: http, and trusted by its exact origins only. */
export function simulatedRegion({ baseUrl, origins }: SimulatedDashboard): Region {
  return { id: simulatedRegionId, label: "Simulated Dashboard", baseUrl, trustedHosts: { origins } };
}
