import { pathText } from "./findingSentence.ts";
import { movedFields, type Finding } from "./findings.ts";
import { effectRemark } from "./effectWords.ts";
import { secretRemark } from "./secretWords.ts";

/** A finding in a few words, for a lens and for the last question before a push. */
export function findingRemark(finding: Finding): string {
  const field = pathText(finding.path);
  switch (finding.code) {
    case "conflict":
      return conflictRemark(finding);
    case "omitted":
      return omittedRemark(field, finding.omitted);
    case "dropped-item":
      return `Removes an item from ${field}`;
    case "read-only-field":
    case "not-shown":
    case "unknown-field":
      return fieldRemarks[finding.code](field);
    case "unreturned-secret":
    case "untyped-secret":
    case "erases-secret":
    case "sets-secret":
    case "replaces-secret":
      return secretRemark(field, finding);
    case "refused-value":
      return refusedRemark(finding);
    case "appended-item":
    case "dangerous":
    case "template":
    case "governs":
      return effectRemark(finding);
    case "schema":
      return `Check ${field}`;
    case "unknown-token":
    case "repeated-token":
    case "misplaced-token":
      return "This mask stands for nothing here";
    case "not-json":
    case "not-an-object":
    case "read-only-kind":
    case "gone":
      return `Settle ${field}`;
  }
}

const fieldRemarks = {
  "read-only-field": (field: string) => `Does not send ${field}`,
  "not-shown": (field: string) => `Sends ${field}, which may not be shown`,
  "unknown-field": (field: string) => `Sends ${field}, which is not described`,
} as const;

/** What is carried along from Dashboard's own answer is only told; what somebody typed is refused. */
function refusedRemark({ carried, value, instead }: Extract<Finding, { code: "refused-value" }>): string {
  if (!carried) return `Dashboard refuses "${value}"`;
  return instead === undefined ? "Left out of the push" : `Sent as "${instead}"`;
}

function conflictRemark(conflict: Extract<Finding, { code: "conflict" }>): string {
  const fields = movedFields(conflict).join(", ");
  return conflict.grade === "blocks" ? `Somebody changed ${fields}` : `Overwrites ${fields}`;
}

function omittedRemark(field: string, omitted: "reverts" | "keeps" | "unknown"): string {
  if (omitted === "keeps") return `Keeps ${field} as it is`;
  return omitted === "reverts" ? `Reverts ${field}` : `May revert ${field}`;
}
