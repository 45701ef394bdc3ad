import type { FieldRules } from "../catalog/fieldRules.ts";
import type { Pattern } from "../catalog/pattern.ts";
import { isSecretName } from "../catalog/secrets.ts";

/** What a hover says of a field beyond its type: what leaving it out does, and whether it is a secret. */
export function fieldNote(pattern: Pattern, rules: FieldRules): string | undefined {
  if (pattern === "" || rules.readOnly(pattern)) return undefined;
  const name = pattern.split(/[.[\]{}]+/).findLast((part) => part !== "") ?? "";
  const notes = [isSecretName(name) ? secretNote(pattern, rules) : undefined, omissionNote(pattern, rules)];
  return notes.filter((note) => note !== undefined).join("\n\n");
}

function secretNote(pattern: Pattern, rules: FieldRules): string {
  return rules.writeOnly(pattern)
    ? "A secret. Dashboard never shows it: type it to set it."
    : "A secret. The mask stands for the value in Dashboard; type over it to change it.";
}

function omissionNote(pattern: Pattern, rules: FieldRules): string {
  const fallback = rules.fallback(pattern);
  const source = `*${rules.contract.evidence.from}*`;
  switch (rules.omitted(pattern)) {
    case "keeps":
      return `Left out of a push: keeps its value (${source}).`;
    case "reverts":
      return `Left out of a push: reverts to its default${fallback === undefined ? "" : ` \`${fallback}\``} (${source}).`;
    case "unknown":
      return `Left out of a push: may revert to its default; not known for this field.`;
  }
}
