import { randomUUID } from "node:crypto";
import { systemClock } from "../api/clock.ts";
import type { ActionPlan } from "../changes/actions/action.ts";
import { actionReceipt, doneActionReceipt } from "../changes/actions/actionReceipt.ts";
import type { ActionOutcome } from "../changes/actions/sendAction.ts";
import type { ClaimReceipt } from "../changes/claims/claimReceipt.ts";
import type { Ports } from "./ports.ts";
import type { ActionPlace } from "./runAction.ts";

/**
 * Keeps a receipt of an action while it is carried out: first that it is sent, so that a window that is closed leaves a
 * trace, then what became of it. A receipt that cannot be stored keeps nobody from what was confirmed.
 */
export async function withActionReceipt(
  { documents }: Ports,
  place: ActionPlace,
  plan: ActionPlan,
  send: () => Promise<ActionOutcome>,
): Promise<ActionOutcome> {
  const at = new Date(systemClock.now()).toISOString();
  const receipt = actionReceipt(plan, { id: randomUUID(), at, ...place });
  const keep = async (kept: ClaimReceipt): Promise<void> =>
    documents.keepClaimReceipt(kept).catch(() => undefined);
  await keep(receipt);
  const outcome = await send();
  await keep(doneActionReceipt(receipt, plan, outcome, place.where));
  return outcome;
}
