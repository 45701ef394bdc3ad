import type { Danger } from "../../catalog/contract.ts";
import { patternOf } from "../../catalog/pattern.ts";
import { changesBetween } from "../json/difference.ts";
import type { DraftInput } from "../draftInput.ts";
import type { Finding } from "./findings.ts";
import { readJson, sameJson, valueAt, type Path } from "../json/json.ts";

type Versions = Pick<DraftInput, "draft" | "live" | "rules">;

/** Changes that the contract calls dangerous, each told once. */
export function dangerFindings(versions: Versions): Finding[] {
  const { dangers = [] } = versions.rules.contract;
  return dangers.flatMap((danger) => {
    const path = dangerousPlace(danger, versions);
    if (!path) return [];
    const { grade, harm } = danger;
    return [{ code: "dangerous", grade, path, harm, ...wayBack(danger, versions) }];
  });
}

/** The fix that takes the whole field as it is live. */
function wayBack({ at }: Danger, { live }: Versions): Pick<Finding, "fix"> {
  const path = at.split(".");
  const json = valueAt(live, path);
  return json === undefined ? {} : { fix: [{ do: "set", path, json }] };
}

/** Where a draft does what is dangerous, or undefined. */
function dangerousPlace({ at, to, when }: Danger, { draft, live, rules }: Versions): Path | undefined {
  if (when && !sameJson(live.get(when.field), readJson(when.is))) return undefined;
  const field = at.split(".");
  const [value, was] = [valueAt(draft, field), valueAt(live, field)];
  if (to === undefined) {
    const changes = changesBetween(was, value, field);
    return changes.map(({ path }) => path).find((path) => !rules.readOnly(patternOf(path)));
  }
  const dangerous = readJson(to);
  return sameJson(value, dangerous) && !sameJson(was, dangerous) ? field : undefined;
}
