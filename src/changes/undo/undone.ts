import { refKey, type Ref } from "../../catalog/ref.ts";
import { parseJson, sameJson } from "../json/json.ts";
import type { Planned } from "../planned.ts";
import type { Receipt } from "../receipt.ts";
import { undoDraft } from "./undo.ts";

/** Was this push taken back, and not brought again by an undo of the undo? */
export function isUndone({ id }: Pick<Receipt, "id">, all: readonly Receipt[]): boolean {
  return all.some((other) => other.undoes === id && other.state === "done" && !isUndone(other, all));
}

/**
 * The push that a plan takes back: the newest one of its resource whose undo, over what is live now, is
 * exactly the plan's draft. Undefined where the draft is another wish.
 * @param receipts newest first
 */
export function undoneBy(
  { ref, live, draft, rules }: Planned,
  receipts: readonly Receipt[],
  refOf: (receipt: Receipt) => Ref | undefined,
): Receipt | undefined {
  if (!live) return undefined;
  return receipts.find((receipt) => {
    const other = refOf(receipt);
    if (!other || refKey(other) !== refKey(ref) || isUndone(receipt, receipts)) return false;
    return saysTheSame(undoDraft(receipt, live.text, rules).text, draft);
  });
}

function saysTheSame(left: string, right: string): boolean {
  const [one, other] = [parseJson(left), parseJson(right)];
  return one.ok && other.ok && sameJson(one.json, other.json);
}
