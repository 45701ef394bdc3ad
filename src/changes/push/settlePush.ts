import { ApiError } from "../../api/apiError.ts";
import type { Clock } from "../../api/clock.ts";
import type { Client } from "../../api/requests.ts";
import { patternOf } from "../../catalog/pattern.ts";
import type { Ref } from "../../catalog/ref.ts";
import { changesBetween, type Change } from "../json/difference.ts";
import { lookAgain } from "../lookAgain.ts";
import { sameJson, valueAt, type Json } from "../json/json.ts";
import type { Masker } from "../secrets/mask.ts";
import type { Confirmed, PushOutcome } from "./pushOutcome.ts";
import { readResource, type Live } from "../resource.ts";
import { isUnknown, verifyPush, type Deviation } from "./verify.ts";

/**
 * The answer was lost: what Dashboard reads now tells whether the push took, if it had anything to show. Looks up to
 * three times while it reads as before. If it still does, a push that was cut off is not applied; one that Dashboard
 * did not answer in time may still be carried out, so nobody knows. Never sends anything but GETs.
 */
export async function settlePush(
  client: Client,
  masker: Masker,
  confirmed: Confirmed,
  error: ApiError,
  clock: Clock,
): Promise<PushOutcome> {
  const look = async (): Promise<Seen | undefined> => {
    const after = await readBack(client, masker, confirmed.ref);
    return after && seenIn(confirmed, after);
  };
  const isOpen = (seen: Seen | undefined): boolean => typeof seen !== "object" && showsAnything(confirmed);
  const seen = await lookAgain(look, isOpen, clock);
  if (typeof seen === "object") return seen;
  const isOver = seen === "as-before" && showsAnything(confirmed) && !mayStillBeAtWork(error);
  return { fate: isOver ? "not-applied" : "unknown", error };
}

/** A read that fails after the write is no failure of the write. */
export async function readBack(client: Client, masker: Masker, ref: Ref): Promise<Live | undefined> {
  try {
    return await readResource(client, ref, masker);
  } catch (error) {
    if (error instanceof ApiError) return undefined;
    throw error;
  }
}

/** What came out other than predicted; nothing where it could not be read. */
export function deviationsOf({ plan, before, rules }: Confirmed, actual: Json | undefined): Deviation[] {
  if (actual === undefined) return [];
  return verifyPush(
    { before: before.json, prediction: plan.prediction, unknown: plan.unknown, actual },
    rules,
  );
}

/** What one look tells. `otherwise`: it has changed, and nothing of it is what was pushed. */
type Seen = Extract<PushOutcome, { fate: "applied" }> | "as-before" | "otherwise";

function seenIn(confirmed: Confirmed, after: Live): Seen {
  if (isUntouched(confirmed, after)) return "as-before";
  const deviations = deviationsOf(confirmed, after.json);
  const isThere = ({ path }: Change): boolean =>
    sameJson(valueAt(after.json, path), valueAt(confirmed.plan.prediction, path));
  const took = deviations.length === 0 || visibleChanges(confirmed).some(isThere);
  return took ? { fate: "applied", after, deviations, lostAnswer: true } : "otherwise";
}

/** Does it read as before, apart from what Dashboard sets itself? */
function isUntouched({ before, rules }: Confirmed, after: Live): boolean {
  return changesBetween(before.json, after.json).every(({ path }) => rules.readOnly(patternOf(path)));
}

/** A push of a secret that is never shown reads the same whether it took or not. */
function showsAnything(confirmed: Confirmed): boolean {
  return visibleChanges(confirmed).length > 0;
}

function visibleChanges({ plan: { changes, unknown } }: Confirmed): readonly Change[] {
  return changes.filter(({ path }) => !isUnknown(path, unknown));
}

/** Nobody answered in time: that says nothing about what happens behind. */
function mayStillBeAtWork({ reason, status }: ApiError): boolean {
  return reason === "timeout" || status === 504;
}
