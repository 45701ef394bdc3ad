import type { Limiter } from "../api/limiter.ts";
import type { Client } from "../api/requests.ts";
import type { ClientAccess } from "./connections.ts";
import type { Log } from "./log.ts";
import type { SimulatedDashboard } from "./simulated.ts";

export interface ClientMaker {
  makeClient(access: ClientAccess): Promise<Client>;
  simulateEdit(demo: SimulatedDashboard, path: string): Promise<boolean>;
}

/** Makes clients that share one limiter; the code of the client loads with the first of them. */
export function clientMaker(log: Log, version: string): ClientMaker {
  let limiter: Limiter | undefined;
  return {
    async makeClient({ region, credential, allowsPushes }) {
      const [{ createClient }, { createLimiter }, { systemClock }] = await Promise.all([
        import("../api/client.ts"),
        import("../api/limiter.ts"),
        import("../api/clock.ts"),
      ]);
      limiter ??= createLimiter(systemClock);
      return createClient({
        access: { baseUrl: region.baseUrl, trustedHosts: region.trustedHosts, credential, allowsPushes },
        fetch,
        clock: systemClock,
        limiter,
        log: (entry) => log.request(entry),
        userAgent: `OrgEditor/${version} OrgEditor`,
      });
    },
    simulateEdit: async (demo, path) => {
      const answer = await fetch(`${new URL(demo.baseUrl).origin}/simulator/edit`, {
        method: "POST",
        headers: { authorization: `Bearer ${demo.key}`, "content-type": "application/json" },
        body: JSON.stringify({ path }),
        redirect: "error",
      });
      return answer.ok;
    },
  };
}
