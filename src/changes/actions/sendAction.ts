import * as z from "zod/mini";
import { ApiError } from "../../api/apiError.ts";
import type { Clock } from "../../api/clock.ts";
import type { Client, RequestOptions } from "../../api/requests.ts";
import { fillPath } from "../../catalog/ref.ts";
import { isBlocked, methodOf, type ActionPlan } from "./action.ts";
import { settleAction } from "./settleAction.ts";

/**
 * What became of an action. `done`: Dashboard says so, or its list shows it (`lostAnswer`). `refused`: Dashboard
 * answered without carrying it out, or it never left. `not-done`: the answer was lost, and the list reads as before.
 * `unknown`: it could not be found out, or it may still be carried out.
 */
export type ActionOutcome =
  | { readonly fate: "done"; readonly id: string | undefined; readonly lostAnswer: boolean }
  | { readonly fate: "refused" | "not-done" | "unknown"; readonly error: ApiError };

/**
 * Sends a confirmed action once; the only place that sends one. The client repeats it after a 429 alone, which says
 * that it was not carried out. Where the answer is lost its list is read, and it is never sent again.
 */
export async function sendAction(
  client: Client,
  plan: ActionPlan,
  clock: Clock,
  watch: Pick<RequestOptions, "signal" | "onWait"> = {},
): Promise<ActionOutcome> {
  if (isBlocked(plan)) throw new Error("Only an action that nothing forbids can be sent");
  const { template, ids, body, organization, trace } = plan.action;
  try {
    const options = { template, ...(organization === undefined ? {} : { organization }), ...watch };
    const answer = await client.write(methodOf(plan.action), fillPath(template, ids), body, options);
    return { fate: "done", id: idIn(answer.text), lostAnswer: false };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return error.fate === "unknown" ? settleAction(client, trace, error, clock) : { fate: "refused", error };
  }
}

const made = z.object({ id: z.string() });

/** The id of what was made; a deletion has no answer. */
function idIn(text: string): string | undefined {
  return text === "" ? undefined : made.safeParse(JSON.parse(text)).data?.id;
}
