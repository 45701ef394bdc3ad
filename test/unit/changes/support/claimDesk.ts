import type { Clock } from "../../../../src/api/clock.ts";
import type { Client } from "../../../../src/api/requests.ts";
import { shownOrder } from "../../../../src/changes/claims/claimWords.ts";
import { orderRequest } from "../../../../src/changes/claims/claimRequests.ts";
import {
  claimEach,
  type OrderClaim,
  type SentClaim,
  settleOrders,
} from "../../../../src/changes/claims/orders.ts";
import { readOrderDevices } from "../../../../src/changes/claims/claimInventory.ts";
import type { OrderOutcome } from "../../../../src/changes/claims/orderOutcome.ts";
import type { ClaimWatch } from "../../../../src/changes/claims/claimRun.ts";
import {
  type Simulator,
  type SimulatorOptions,
  startSimulator,
} from "../../../../src/simulator/simulator.ts";
import { clientOf } from "../../api/support/testClient.ts";

/** Orders of the simulated Dashboard. */
export const known = "4C1234567";
export const other = "4C7654321";
export const partlyClaimed = "4C2468135";
export const wholeClaimed = "4C1357913";
export const nobodys = "4C0000000";

/** A simulated Dashboard, a client of it that may push, and a clock for both. */
export interface ClaimDesk {
  readonly simulator: Simulator;
  readonly client: Client;
  readonly clock: ParkingClock;
  /** Id of the organization at this place of the list; 1 lives on the shard and owns claimed orders. */
  organization(index?: number): Promise<string>;
  /** Id of the first network with exactly these products in the first organization. */
  network(products: readonly string[]): Promise<string>;
  /** Inventory, claims, and what became of them, as the command does it. */
  claim(
    orders: readonly string[],
    watch?: Partial<ClaimWatch>,
    organization?: number,
  ): Promise<readonly OrderOutcome[]>;
  /** The claims that the simulated Dashboard received, redirected ones counted where they were answered. */
  posts(): readonly (readonly string[])[];
  gets(): number;
}

export async function openClaimDesk(options: SimulatorOptions = {}, allowsPushes = true): Promise<ClaimDesk> {
  const clock = new ParkingClock();
  const simulator = await startSimulator({ clock, ...options });
  const client = clientOf(
    { origin: simulator.origin, received: [], lines: [] },
    {
      clock,
      credential: async () => simulator.key,
      allowsPushes: () => allowsPushes,
      trustedHosts: { origins: [simulator.origin, simulator.shardOrigin] },
    },
  );
  const organization = async (index = 0): Promise<string> =>
    (JSON.parse((await client.get("/organizations")).text) as { id: string }[])[index]!.id;
  return {
    simulator,
    client,
    clock,
    organization,
    async network(products) {
      const { text } = await client.get(`/organizations/${await organization()}/networks`);
      const networks = JSON.parse(text) as { id: string; productTypes: string[] }[];
      return networks.find(({ productTypes }) => productTypes.join() === products.join())!.id;
    },
    async claim(orders, watch = {}, index = 0) {
      const id = await organization(index);
      const before = await readOrderDevices(client, id, orders);
      const claims = await claimEach(client, ordersOf(id, orders), watchOf(watch));
      return settleOrders(client, id, before, claims, clock);
    },
    posts: () =>
      answered(simulator, "POST").map(({ body = "{}" }) => (JSON.parse(body) as { orders: string[] }).orders),
    gets: () => answered(simulator, "GET").length,
  };
}

/** Claims of these orders by their numbers. */
export function ordersOf(organization: string, orders: readonly string[]): OrderClaim[] {
  return orders.map((order) => ({
    order,
    shown: shownOrder(order),
    request: orderRequest(organization, order),
  }));
}

/** Claims one order by its number. */
export async function claimOrderNumber(
  client: Client,
  organization: string,
  order: string,
  watch: Partial<ClaimWatch> = {},
): Promise<SentClaim> {
  const [claim] = await claimEach(client, ordersOf(organization, [order]), watchOf(watch));
  return claim!;
}

export function watchOf(watch: Partial<ClaimWatch> = {}): ClaimWatch {
  return {
    signal: new AbortController().signal,
    onNext: () => undefined,
    onWait: () => undefined,
    ...watch,
  };
}

/** Order and how its sending ended: `4C1234567 answered`. */
export function fates(claims: readonly SentClaim[]): string[] {
  return claims.map(({ order, was }) => `${order} ${was}`);
}

/** Order, state and evidence: `4C1234567 done answer`. */
export function states(outcomes: readonly OrderOutcome[]): string[] {
  return outcomes.map(({ order, state, evidence }) => `${order} ${state} ${evidence}`);
}

/** The items of one outcome: `device Q2YN-7CLM-4KPD done`, with `before` where it was here before. */
export function items(outcome: OrderOutcome | undefined): string[] {
  return (outcome?.items ?? []).map((item) => {
    if (item.is === "device") return `device ${item.serial} ${item.state}${item.wasHere ? " before" : ""}`;
    if (item.is === "subscription") return `subscription ${item.name} ${item.state}`;
    return item.is === "license" ? `license ${item.key} ${item.state}` : `licenses ${item.state}`;
  });
}

function answered(simulator: Simulator, method: string): Simulator["requests"] {
  return simulator.requests.filter((request) => request.method === method && request.status < 300);
}

/** Sleeps of less than a minute are over at once; longer ones wait for `release` or their signal. */
export class ParkingClock implements Clock {
  readonly #parked = new Set<{ readonly at: number; wake(): void }>();
  #now = Date.UTC(2026, 0, 1);

  now(): number {
    return this.#now;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    if (ms < 60_000) {
      this.#now += ms;
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const sleeper = { at: this.#now + ms, wake: resolve };
      this.#parked.add(sleeper);
      signal?.addEventListener("abort", () => {
        if (this.#parked.delete(sleeper)) reject(signal.reason);
      });
    });
  }

  /** Lets the time pass until the longest sleep is over. */
  release(): void {
    const [last] = [...this.#parked].toSorted((one, two) => two.at - one.at);
    if (!last) throw new Error("Nobody sleeps");
    this.#parked.delete(last);
    this.#now = last.at;
    last.wake();
  }
}
