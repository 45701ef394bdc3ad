import { isSecretSet } from "../findings/findings.ts";
import { pathText } from "../findings/findingSentence.ts";
import { compactJson } from "../json/json.ts";
import type { Planned } from "../planned.ts";
import type { PushOutcome } from "./push.ts";
import { keptDeviation, type Receipt } from "../receipt.ts";

/** Where, when and for what a push is made. */
export type PushOccasion = Pick<Receipt, "id" | "uri" | "place" | "at" | "undoes">;

/** The receipt of a push that is about to be sent: with it the push can be undone, whatever happens afterwards. */
export function sentReceipt({ plan, live, draft }: Planned, occasion: PushOccasion): Receipt {
  return {
    ...occasion,
    state: "sent",
    before: live?.text ?? "",
    draft,
    sent: plan.body ? compactJson(plan.body) : "",
    after: undefined,
    deviations: [],
    secretsSet: plan.findings.filter(isSecretSet).map(({ path }) => pathText(path)),
  };
}

/** The same when Dashboard is known to have it. */
export function doneReceipt(
  receipt: Receipt,
  { after, deviations }: Extract<PushOutcome, { fate: "applied" }>,
): Receipt {
  return { ...receipt, state: "done", after: after?.text, deviations: deviations.map(keptDeviation) };
}
