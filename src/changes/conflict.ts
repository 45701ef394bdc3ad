import { patternOf } from "../catalog/pattern.ts";
import { changesBetween } from "./json/difference.ts";
import type { DraftInput } from "./draftInput.ts";
import type { Finding } from "./findings/findings.ts";
import { sameJson, valueAt, type Path } from "./json/json.ts";

/**
 * Live moved since the draft began. What Dashboard sets itself moves all the time (`lanIp`, `lastActive`) and is
 * not sent, and where both changed alike nobody loses anything: neither is a conflict. Kept over, it is a warning:
 * the push overwrites what somebody changed.
 */
export function conflictFinding(
  { draft, baseline, live, rules }: Pick<DraftInput, "draft" | "baseline" | "live" | "rules">,
  keepsMine: boolean,
): Finding[] {
  const isAlike = (path: Path): boolean => sameJson(valueAt(draft, path), valueAt(live, path));
  const changes = changesBetween(baseline, live).filter(
    ({ path }) => !rules.readOnly(patternOf(path)) && !isAlike(beforeItems(path)),
  );
  if (changes.length === 0) return [];
  return [{ code: "conflict", grade: keepsMine ? "warns" : "blocks", path: [], changes }];
}

/** Positions in two lists are not the same items, so a list is compared whole. */
function beforeItems(path: Path): Path {
  const at = path.findIndex((step) => typeof step === "number");
  return at < 0 ? path : path.slice(0, at);
}
