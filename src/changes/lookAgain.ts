import { ApiError } from "../api/apiError.ts";
import type { Clock } from "../api/clock.ts";

/** Pauses before the second and third look: what was sent and not answered may still be at work. */
const pausesMs = [2_000, 5_000];

/**
 * Looks at what Dashboard has, up to three times while that leaves open what became of something that was sent. A look
 * that fails takes nothing from what an earlier one told; undefined where none could be had. Never rejects with an ApiError.
 * @param look reads what Dashboard has now; undefined, or rejects with an ApiError, where that cannot be read
 * @param isOpen whether another look may tell more
 */
export async function lookAgain<Seen>(
  look: () => Promise<Seen | undefined>,
  isOpen: (seen: Seen | undefined) => boolean,
  clock: Clock,
): Promise<Seen | undefined> {
  let seen = await seenOrNot(look);
  for (const pause of pausesMs) {
    if (!isOpen(seen)) break;
    await clock.sleep(pause);
    seen = (await seenOrNot(look)) ?? seen;
  }
  return seen;
}

/**
 * May something whose answer was lost still be carried out? Only Dashboard's own answer says that it is through with it:
 * a lost connection, a timeout, or the words of a gateway (502, 503, 504) say nothing about what happens behind.
 */
export function mayStillBeAtWork({ status }: ApiError): boolean {
  return status === undefined || status > ownFault;
}

const ownFault = 500;

async function seenOrNot<Seen>(look: () => Promise<Seen | undefined>): Promise<Seen | undefined> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof ApiError) return undefined;
    throw error;
  }
}
