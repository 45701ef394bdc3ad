import { ApiError } from "../../api/apiError.ts";
import type { Clock } from "../../api/clock.ts";
import type { Client } from "../../api/requests.ts";
import type { SentClaim } from "./claim.ts";
import { readOrderDevices, type OwnedDevice } from "./claimInventory.ts";
import { isDoubtful, mayStillAppear, outcomeOf, type OrderOutcome } from "./claimOutcome.ts";

/** Pauses before the second and third look: a claim whose answer was lost may still be at work. */
const pausesMs = [2_000, 5_000];

/**
 * Finds out what became of each order. Where every answer is clear, nothing is read; else the inventory is, up to three
 * times while an order whose fate is unknown has not appeared. Never sends anything but GETs, never rejects with an ApiError.
 * @param before the orders' devices as they were before the claim
 */
export async function settleClaims(
  client: Client,
  organization: string,
  before: readonly OwnedDevice[],
  claims: readonly SentClaim[],
  clock: Clock,
): Promise<readonly OrderOutcome[]> {
  const doubtful = claims.filter(isDoubtful).map(({ order }) => order);
  const conclude = (after: readonly OwnedDevice[] | undefined): readonly OrderOutcome[] =>
    claims.map((claim) => outcomeOf(claim, { before, after: isDoubtful(claim) ? after : before }));
  if (doubtful.length === 0) return conclude(before);
  let outcomes = conclude(await look(client, organization, doubtful));
  for (const pause of pausesMs) {
    if (!outcomes.some(mayStillAppear)) break;
    await clock.sleep(pause);
    const seen = await look(client, organization, doubtful);
    if (seen) outcomes = conclude(seen);
  }
  return outcomes;
}

async function look(
  client: Client,
  organization: string,
  orders: readonly string[],
): Promise<readonly OwnedDevice[] | undefined> {
  try {
    return await readOrderDevices(client, organization, orders);
  } catch (error) {
    if (error instanceof ApiError) return undefined;
    throw error;
  }
}
