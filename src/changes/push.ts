import { ApiError } from "../api/apiError.ts";
import type { Client, RequestOptions } from "../api/requests.ts";
import type { FieldRules } from "../catalog/fieldRules.ts";
import { patternOf } from "../catalog/pattern.ts";
import type { Ref } from "../catalog/ref.ts";
import { changesBetween, type Change } from "./difference.ts";
import { compactJson, sameJson, valueAt, type Json } from "./json.ts";
import { fillSecrets, type Masker, type Secrets } from "./mask.ts";
import type { Plan } from "./plan.ts";
import { readResource, type Live } from "./resource.ts";
import { isUnknown, verifyPush, type Deviation } from "./verify.ts";

/** Everything that one confirmed push needs. Only a command that asked a person makes one. */
export interface Confirmed {
  readonly ref: Ref;
  readonly plan: Plan;
  readonly before: Live;
  readonly secrets: Secrets;
  readonly rules: FieldRules;
}

/**
 * How a push ended. `applied`: Dashboard has it (with deviations, perhaps none). `refused`: nothing was changed.
 * `not-applied`: the answer was lost, and Dashboard reads as before. `unknown`: it could not be found out.
 */
export type PushOutcome =
  | {
      readonly fate: "applied";
      readonly after: Live | undefined;
      readonly deviations: readonly Deviation[];
      readonly lostAnswer: boolean;
    }
  | { readonly fate: "refused" | "not-applied" | "unknown"; readonly error: ApiError };

/**
 * Sends the body of a plan once and reads back. The only caller of `write` for resources.
 * A write whose fate is unknown is read back, never sent again.
 * @param watch tells of waits, and stops a push that still waits
 */
export async function pushPlan(
  client: Client,
  masker: Masker,
  confirmed: Confirmed,
  watch: Pick<RequestOptions, "signal" | "onWait"> = {},
): Promise<PushOutcome> {
  const { ref, plan, secrets } = confirmed;
  if (!plan.body || plan.verdict !== "ready") throw new Error("Only a plan that is ready can be pushed");
  const body = compactJson(fillSecrets(plan.body, secrets));
  try {
    const options = { organization: ref.organization, template: ref.kind.path, ...watch };
    await client.write("PUT", ref.path, body, options);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.fate !== "unknown") return { fate: "refused", error };
    return settleUnknown(client, masker, confirmed, error);
  }
  const after = await readBack(client, masker, ref);
  return { fate: "applied", after, deviations: deviationsOf(confirmed, after?.json), lostAnswer: false };
}

/** The answer was lost: what Dashboard reads now tells whether the push took, if the push had anything to show. */
async function settleUnknown(
  client: Client,
  masker: Masker,
  confirmed: Confirmed,
  error: ApiError,
): Promise<PushOutcome> {
  const after = await readBack(client, masker, confirmed.ref);
  if (!after) return { fate: "unknown", error };
  const { changes, unknown, prediction } = confirmed.plan;
  const shows = changes.filter(({ path }) => !isUnknown(path, unknown));
  if (isUntouched(confirmed, after)) return { fate: shows.length > 0 ? "not-applied" : "unknown", error };
  const deviations = deviationsOf(confirmed, after.json);
  const isThere = ({ path }: Change): boolean =>
    sameJson(valueAt(after.json, path), valueAt(prediction, path));
  return deviations.length === 0 || shows.some(isThere)
    ? { fate: "applied", after, deviations, lostAnswer: true }
    : { fate: "unknown", error };
}

/** Does it read as before, apart from what Dashboard sets itself? */
function isUntouched({ before, rules }: Confirmed, after: Live): boolean {
  return changesBetween(before.json, after.json).every(({ path }) => rules.readOnly(patternOf(path)));
}

/** A read that fails after the write is no failure of the write. */
async function readBack(client: Client, masker: Masker, ref: Ref): Promise<Live | undefined> {
  try {
    return await readResource(client, ref, masker);
  } catch (error) {
    if (error instanceof ApiError) return undefined;
    throw error;
  }
}

function deviationsOf({ plan, before, rules }: Confirmed, actual: Json | undefined): Deviation[] {
  if (actual === undefined) return [];
  return verifyPush(
    { before: before.json, prediction: plan.prediction, unknown: plan.unknown, actual },
    rules,
  );
}
