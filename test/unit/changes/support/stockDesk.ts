import type { ClaimWatch } from "../../../../src/changes/claims/claimRun.ts";
import {
  sendStock,
  settleStock,
  type StockAction,
  type ThingOutcome,
} from "../../../../src/changes/claims/stockAction.ts";
import { type ClaimDesk, openClaimDesk, watchOf } from "./claimDesk.ts";

/** Devices of the simulated Dashboard: three that nobody owns, two spares of the first organization, and others. */
export const [appliance, accessPoint, other] = ["Q2YN-7CLM-4KPD", "Q3AC-9RVT-2WQH", "Q3AC-6MXB-8JZN"];
export const [spare, secondSpare] = ["Q3AC-SPR1-2KWX", "Q3AC-SPR2-7HDN"];
export const elsewhere = "Q3AL-4DVU-8SKG";
export const nobodys = "Q2XX-AAAA-BBBB";

/** A simulated Dashboard at which actions are carried out as the commands do it. */
export interface StockDesk extends ClaimDesk {
  /** Id of the first organization, and of a network of it for access points only. */
  readonly own: string;
  readonly wireless: string;
  /** Sends an action and finds out what became of each thing. */
  run(
    action: StockAction,
    things: readonly string[],
    watch?: Partial<ClaimWatch>,
  ): Promise<readonly ThingOutcome[]>;
  /** How many POSTs arrived. */
  sent(): number;
  /** How often the inventory was read. */
  looks(): number;
}

export async function openStockDesk(): Promise<StockDesk> {
  const desk = await openClaimDesk();
  const count = (method: string, path: RegExp): number =>
    desk.simulator.requests.filter((request) => request.method === method && path.test(request.path)).length;
  return {
    ...desk,
    own: await desk.organization(),
    wireless: await desk.network(["wireless"]),
    async run(action, things, watch = {}) {
      const sent = await sendStock(desk.client, action, things, watchOf(watch));
      return settleStock(desk.client, action, sent, desk.clock);
    },
    sent: () => count("POST", /./),
    looks: () => count("GET", /\/inventory\/devices$/),
  };
}

/** `Q2YN-7CLM-4KPD not-done refused: Device not found` */
export function told(outcomes: readonly ThingOutcome[]): string[] {
  return outcomes.map(({ thing, state, evidence, words }) =>
    [`${thing} ${state} ${evidence}`, ...words].join(": "),
  );
}
