import { ApiError } from "../../api/apiError.ts";
import type { Clock } from "../../api/clock.ts";
import { type ClaimEvidence, mayStillAppear } from "./claimFate.ts";

/** Pauses before the second and third look: a request whose answer was lost may still be at work. */
const pausesMs = [2_000, 5_000];

/**
 * Looks at what Dashboard has, up to three times while something whose fate is unknown has not appeared.
 * Never rejects with an ApiError.
 * @param look reads what Dashboard has now; rejects with an ApiError
 * @param conclude makes outcomes of what was seen; of undefined where nothing could be read
 */
export async function settle<Seen, Outcome extends { readonly evidence: ClaimEvidence }>(
  look: () => Promise<Seen>,
  conclude: (seen: Seen | undefined) => readonly Outcome[],
  clock: Clock,
): Promise<readonly Outcome[]> {
  let outcomes = conclude(await seenOrNot(look));
  for (const pause of pausesMs) {
    if (!outcomes.some(mayStillAppear)) break;
    await clock.sleep(pause);
    const seen = await seenOrNot(look);
    if (seen !== undefined) outcomes = conclude(seen);
  }
  return outcomes;
}

async function seenOrNot<Seen>(look: () => Promise<Seen>): Promise<Seen | undefined> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof ApiError) return undefined;
    throw error;
  }
}
