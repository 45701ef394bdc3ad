import { findingRemark } from "./findingRemark.ts";
import { pathText } from "./findingSentence.ts";
import { isSecretSet, type Finding } from "./findings.ts";
import type { Plan } from "./plan.ts";

/** What the last question before a push says. Lines are short: desktop dialogs do not scroll. */
export interface Confirmation {
  readonly message: string;
  readonly lines: readonly string[];
  /** Named after the risk where there is one. */
  readonly button: string;
  /** With a warning the push is not the default. */
  readonly isRisky: boolean;
}

const mostLines = 8;
const longestLine = 50;

/** Worst first, then where, then what. */
export function confirmationOf(name: string, place: string, plan: Plan): Confirmation {
  const warnings = plan.findings.filter(({ grade }) => grade === "warns");
  const remarks = warnings.map(findingRemark);
  const secrets = plan.findings.filter(isSecretSet).map(({ path }) => pathText(path));
  const tail = [
    place,
    changeLine(plan),
    ...(secrets.length > 0 ? [`Sets secrets, no undo: ${secrets.join(", ")}`] : []),
  ];
  const room = mostLines - tail.length;
  const shown = remarks.length > room ? remarks.slice(0, room - 1) : remarks;
  const more = remarks.length - shown.length;
  return {
    message: `Push ${name} to Dashboard?`,
    lines: [...shown, ...(more > 0 ? [`and ${more} more, all in the review`] : []), ...tail].map(shorten),
    button: warnings.length > 0 ? `Push and ${riskOf(warnings)}` : "Push",
    isRisky: warnings.length > 0,
  };
}

function changeLine({ changes }: Plan): string {
  const fields = [...new Set(changes.map(({ path }) => String(path[0])))];
  if (fields.length === 0) return "No visible field changes";
  const count = `${changes.length} ${changes.length === 1 ? "value changes" : "values change"}`;
  return `${count}: ${fields.join(", ")}`;
}

function riskOf(warnings: readonly Finding[]): string {
  const omitted = warnings.filter(({ code }) => code === "omitted");
  const certain = omitted.every((finding) => finding.code === "omitted" && finding.omitted === "reverts");
  if (omitted.length > 0) return `${certain ? "Revert" : "Risk"} ${counted(omitted.length, "Field")}`;
  const dropped = warnings.filter(({ code }) => code === "dropped-item").length;
  if (dropped > 0) return `Remove ${counted(dropped, "Item")}`;
  return `Accept ${counted(warnings.length, "Warning")}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function shorten(line: string): string {
  return line.length > longestLine ? `${line.slice(0, longestLine - 1)}…` : line;
}
