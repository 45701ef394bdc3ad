import type { Wait } from "../../api/lane.ts";
import type { Client } from "../../api/requests.ts";
import { claimOrderNumber, type SentClaim } from "./claim.ts";

/** Who looks on while orders are claimed. */
export interface ClaimWatch {
  /** Ends what waits or is being sent, and everything after it. */
  readonly signal: AbortSignal;
  /** An order is next; `index` counts from 0. */
  onOrder(order: string, index: number): void;
  /** The order that is next has to wait for a limit. */
  onWait(wait: Wait): void;
}

/**
 * Claims confirmed orders one after the other, one request each. An order that Dashboard refuses (400) stops nothing.
 * Every other failure stops the rest: it would meet them too, and a claim whose fate is unknown is looked at first.
 */
export async function claimEach(
  client: Client,
  organization: string,
  orders: readonly string[],
  watch: ClaimWatch,
): Promise<readonly SentClaim[]> {
  const claims: SentClaim[] = [];
  for (const [index, order] of orders.entries()) {
    if (watch.signal.aborted || claims.some(stopsTheRest)) {
      claims.push({ order, was: "skipped" });
      continue;
    }
    watch.onOrder(order, index);
    claims.push(await claimOne(client, organization, order, watch));
  }
  return claims;
}

function claimOne(
  client: Client,
  organization: string,
  order: string,
  watch: ClaimWatch,
): Promise<SentClaim> {
  return claimOrderNumber(client, organization, order, {
    signal: watch.signal,
    onWait: (wait) => watch.onWait(wait),
  });
}

function stopsTheRest(claim: SentClaim): boolean {
  return claim.was === "failed" && claim.error.reason !== "bad-request";
}
