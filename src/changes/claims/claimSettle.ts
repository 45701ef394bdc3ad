import type { Clock } from "../../api/clock.ts";
import { lookAgain } from "../lookAgain.ts";
import { type ClaimEvidence, mayStillAppear } from "./claimFate.ts";

/**
 * Looks at what Dashboard has, while something whose fate is unknown has not appeared. Never rejects with an ApiError.
 * @param look reads what Dashboard has now; rejects with an ApiError
 * @param conclude makes outcomes of what was seen; of undefined where nothing could be read
 */
export async function settle<Seen, Outcome extends { readonly evidence: ClaimEvidence }>(
  look: () => Promise<Seen>,
  conclude: (seen: Seen | undefined) => readonly Outcome[],
  clock: Clock,
): Promise<readonly Outcome[]> {
  return conclude(await lookAgain(look, (seen) => conclude(seen).some(mayStillAppear), clock));
}
