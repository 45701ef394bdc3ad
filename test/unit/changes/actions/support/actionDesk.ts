import type { Client } from "../../../../../src/api/requests.ts";
import type { ActionPlan } from "../../../../../src/changes/actions/action.ts";
import { sendAction, type ActionOutcome } from "../../../../../src/changes/actions/sendAction.ts";
import { startSimulator, type Simulator } from "../../../../../src/simulator/simulator.ts";
import { HastyClock } from "../../../api/support/hastyClock.ts";
import { clientOf } from "../../../api/support/testClient.ts";

/** A simulated Dashboard and a client of it; pauses are over at once. */
export interface ActionDesk {
  readonly simulator: Simulator;
  readonly client: Client;
  readonly organization: string;
  send(plan: ActionPlan): Promise<ActionOutcome>;
  /** Method and path of what arrived besides reads, where it was carried out. */
  writes(): readonly string[];
  stop(): Promise<void>;
}

export async function openActionDesk({ allowsPushes = true } = {}): Promise<ActionDesk> {
  const simulator = await startSimulator({ rateLimit: false });
  const client = clientOf(
    { origin: simulator.origin, received: [], lines: [] },
    {
      credential: async () => simulator.key,
      allowsPushes: () => allowsPushes,
      trustedHosts: { origins: [simulator.origin, simulator.shardOrigin] },
    },
  );
  const [first] = JSON.parse((await client.get("/organizations")).text) as { id: string }[];
  return {
    simulator,
    client,
    organization: first?.id ?? "",
    send: (plan) => sendAction(client, plan, new HastyClock()),
    writes: () =>
      simulator.requests
        .filter(({ method, status }) => method !== "GET" && status !== 307 && status !== 308)
        .map(({ method, path }) => `${method} ${path.replace("/api/v1", "")}`),
    stop: () => simulator.stop(),
  };
}
