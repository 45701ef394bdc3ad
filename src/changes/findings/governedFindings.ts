import type { DraftInput } from "../draftInput.ts";
import type { Finding } from "./findings.ts";
import { sameJson } from "../json/json.ts";

/**
 * Changes that take other fields along. Nobody knows what Dashboard makes of those: the prediction leaves them as they
 * are, and verify names what came out otherwise. What the draft changes itself is not among them.
 */
export function governedFindings({ draft, live, rules }: DraftInput): Finding[] {
  const isSame = (name: string): boolean => sameJson(draft.get(name), live.get(name));
  return Object.entries(rules.contract.governs ?? {}).flatMap(([name, governed]) => {
    const fields = governed.fields.filter((field) => live.has(field) && isSame(field));
    if (!draft.has(name) || isSame(name) || fields.length === 0) return [];
    return [{ code: "governs", grade: "informs", path: [name], fields }];
  });
}
