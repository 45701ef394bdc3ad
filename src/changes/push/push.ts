import { ApiError } from "../../api/apiError.ts";
import type { Clock } from "../../api/clock.ts";
import type { Client, RequestOptions } from "../../api/requests.ts";
import { writePath } from "../../catalog/ref.ts";
import { withoutSecrets } from "./clearedError.ts";
import { compactJson } from "../json/json.ts";
import { fillSecrets, type Masker } from "../secrets/mask.ts";
import type { Confirmed, PushOutcome } from "./pushOutcome.ts";
import { deviationsOf, readBack, settlePush } from "./settlePush.ts";

export type { Confirmed, PushOutcome } from "./pushOutcome.ts";

/**
 * Sends the body of a plan once and reads back. The only caller of `write` for resources.
 * A write whose fate is unknown is read back, never sent again. An error tells no secret that was sent.
 * @param watch tells of waits, and stops a push that still waits
 */
export async function pushPlan(
  client: Client,
  masker: Masker,
  confirmed: Confirmed,
  clock: Clock,
  watch: Pick<RequestOptions, "signal" | "onWait"> = {},
): Promise<PushOutcome> {
  const { ref, plan, secrets } = confirmed;
  if (!plan.body || plan.verdict !== "ready") throw new Error("Only a plan that is ready can be pushed");
  const body = compactJson(fillSecrets(plan.body, secrets));
  try {
    const options = { organization: ref.organization, template: ref.kind.path, ...watch };
    await client.write("PUT", writePath(ref), body, options);
  } catch (thrown) {
    if (!(thrown instanceof ApiError)) throw thrown;
    const error = withoutSecrets(thrown, secrets);
    if (error.fate !== "unknown") return { fate: "refused", error };
    return settlePush(client, masker, confirmed, error, clock);
  }
  const after = await readBack(client, masker, ref);
  return { fate: "applied", after, deviations: deviationsOf(confirmed, after?.json), lostAnswer: false };
}
