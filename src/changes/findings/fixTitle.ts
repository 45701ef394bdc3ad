import type { Finding } from "./findings.ts";
import { pathText } from "./findingSentence.ts";

/** What a finding's fix does, verb first: for quick fixes and lenses. */
export function fixTitle(finding: Finding): string {
  const field = pathText(finding.path);
  switch (finding.code) {
    case "omitted":
      return `Restore ${field}`;
    case "dropped-item":
      return restoreTitle(field, finding);
    case "read-only-field":
    case "schema":
      return `Take Dashboard's ${field}`;
    case "dangerous":
      return `Keep ${pathText(finding.fix?.[0]?.path ?? finding.path)} as it is`;
    case "unknown-field":
      return `Remove ${field}`;
    case "untyped-secret":
      return `Add ${field} to type it`;
    case "erases-secret":
      return `Leave ${field} out`;
    case "unreturned-secret":
      return `Leave ${finding.field} out`;
    case "refused-value":
      return `Use "${finding.instead ?? ""}"`;
    case "appended-item":
      return "Put Dashboard's default rule back";
    case "not-json":
    case "not-an-object":
    case "read-only-kind":
    case "gone":
    case "conflict":
    case "sets-secret":
    case "replaces-secret":
    case "not-shown":
    case "unknown-token":
    case "repeated-token":
    case "misplaced-token":
    case "template":
    case "governs":
      return `Fix ${field}`;
  }
}

function restoreTitle(field: string, { path, key, fix }: Extract<Finding, { code: "dropped-item" }>): string {
  if (fix?.[0]?.path.length === path.length) return `Restore ${field}`;
  return key === undefined ? `Restore the item in ${field}` : `Restore ${JSON.stringify(key)} in ${field}`;
}
