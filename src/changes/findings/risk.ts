import { movedFields, type Finding } from "./findings.ts";
import { harmWords } from "./harmWords.ts";

/** What a person risks with a warning, the worst first. */
type Risk = "endanger" | "spread" | "overwrite" | "secret" | "revert" | "remove" | "other";

const order: readonly Risk[] = ["endanger", "spread", "overwrite", "secret", "revert", "remove", "other"];

/** A warning's place among the others: 0 is the worst. */
export function riskRank(warning: Finding): number {
  return order.indexOf(riskOf(warning));
}

/** What the button says after "Push and": the risk where all warnings are of one sort, else how many there are. */
export function riskName(warnings: readonly Finding[]): string {
  const [risk = "other", ...others] = new Set(warnings.map(riskOf));
  if (others.length > 0) return `Accept ${counted(warnings.length, "Risk")}`;
  switch (risk) {
    case "endanger":
      return dangerName(warnings);
    case "spread":
      return `Change ${warnings.flatMap(inheritingCount).join(" and ")}`;
    case "overwrite":
      return `Overwrite ${counted(overwritten(warnings), "Field")}`;
    case "secret":
      return `Risk ${counted(warnings.length, "Secret")}`;
    case "revert":
      return `${isCertain(warnings) ? "Revert" : "Risk"} ${counted(warnings.length, "Field")}`;
    case "remove":
      return `Remove ${counted(warnings.length, "Item")}`;
    case "other":
      return `Accept ${counted(warnings.length, "Warning")}`;
  }
}

function riskOf(finding: Finding): Risk {
  const { code } = finding;
  if (finding.code === "template" && finding.inheritance.is === "to") return "spread";
  if (code === "dangerous") return "endanger";
  if (code === "conflict") return "overwrite";
  if (code === "omitted") return "revert";
  if (code === "untyped-secret" || code === "erases-secret") return "secret";
  return code === "dropped-item" ? "remove" : "other";
}

/** "12 Networks" */
function inheritingCount(finding: Finding): string[] {
  return finding.code === "template" && finding.inheritance.is === "to"
    ? [counted(finding.inheritance.networks.length, "Network")]
    : [];
}

function overwritten(warnings: readonly Finding[]): number {
  return warnings.flatMap((finding) => (finding.code === "conflict" ? movedFields(finding) : [])).length;
}

function dangerName(warnings: readonly Finding[]): string {
  const harms = new Set(warnings.flatMap((finding) => (finding.code === "dangerous" ? [finding.harm] : [])));
  const [harm] = harms;
  return harm !== undefined && harms.size === 1
    ? harmWords[harm].risk
    : `Accept ${counted(harms.size, "Risk")}`;
}

function isCertain(warnings: readonly Finding[]): boolean {
  return warnings.every((finding) => finding.code === "omitted" && finding.omitted === "reverts");
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
