import type { Finding, Grade } from "./findings.ts";
import { harmWords } from "./harmWords.ts";
import { templateRemark, templateSentence } from "./templateFinding.ts";

/** A finding about what happens beside what was typed. */
export type EffectFinding = Extract<
  Finding,
  { code: "appended-item" | "dangerous" | "governs" | "template" }
>;

export function effectSentence(field: string, finding: EffectFinding): string {
  switch (finding.code) {
    case "appended-item":
      return appendedSentence(finding.grade);
    case "dangerous":
      return harmWords[finding.harm].sentence;
    case "governs":
      return `With ${field} Dashboard may change ${listedNames(finding.fields)} by itself. What comes of that shows after the push.`;
    case "template":
      return templateSentence(finding.inheritance);
  }
}

/** The same in a few words. */
export function effectRemark(finding: EffectFinding): string {
  switch (finding.code) {
    case "appended-item":
      return finding.grade === "informs" ? "Default rule stays last" : "Adds a rule before the default rule";
    case "dangerous":
      return harmWords[finding.harm].remark;
    case "governs":
      return `May change ${finding.fields.join(", ")} as well`;
    case "template":
      return templateRemark(finding.inheritance);
  }
}

/** `a, b and c`. */
function listedNames(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}

function appendedSentence(grade: Grade): string {
  const always = "Dashboard keeps its default rule behind all others";
  return grade === "informs"
    ? `${always}: moving it or leaving it out changes nothing.`
    : `${always} and does not let it be changed. Yours becomes a rule of its own before it.`;
}
