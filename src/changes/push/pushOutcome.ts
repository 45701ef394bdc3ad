import type { ApiError } from "../../api/apiError.ts";
import type { FieldRules } from "../../catalog/fieldRules.ts";
import type { Ref } from "../../catalog/ref.ts";
import type { Secrets } from "../secrets/mask.ts";
import type { Plan } from "../plan.ts";
import type { Live } from "../resource.ts";
import type { Deviation } from "./verify.ts";

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
 * `not-applied`: the answer was lost, and Dashboard still reads as before. `unknown`: it could not be found out,
 * or it may still be carried out.
 */
export type PushOutcome =
  | {
      readonly fate: "applied";
      readonly after: Live | undefined;
      readonly deviations: readonly Deviation[];
      readonly lostAnswer: boolean;
    }
  | { readonly fate: "refused" | "not-applied" | "unknown"; readonly error: ApiError };
