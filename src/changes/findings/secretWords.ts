import type { Omission } from "../../catalog/contract.ts";
import type { Finding } from "./findings.ts";

/** A finding about a secret that is set, missing or removed. */
export type SecretFinding = Extract<Finding, { code: `${string}-secret` }>;

/** What becomes of the secret, and what to do. */
export function secretSentence(field: string, finding: SecretFinding): string {
  switch (finding.code) {
    case "unreturned-secret":
      return unreturnedSentence(field, finding);
    case "untyped-secret":
      return untypedSentence(field, finding.omitted);
    case "erases-secret":
      return `${field} is empty: the push removes the secret that Dashboard has. Leave the field out to keep it.`;
    case "sets-secret":
      return `${field} is sent as you typed it. Dashboard does not show it, so it cannot be verified or undone.`;
    case "replaces-secret":
      return `${field} gets the value that you typed. The old one is not kept, so an undo cannot bring it back.`;
  }
}

/** The same in a few words. */
export function secretRemark(field: string, finding: SecretFinding): string {
  switch (finding.code) {
    case "unreturned-secret":
      return finding.isNew ? `Lacks ${field}` : `Would erase ${field}`;
    case "untyped-secret":
      return finding.omitted === "reverts" ? `Removes ${field}` : `May remove ${field}`;
    case "erases-secret":
      return `Removes ${field}`;
    case "sets-secret":
    case "replaces-secret":
      return "New secret: no undo";
  }
}

function unreturnedSentence(
  field: string,
  { field: sent, isNew }: Extract<Finding, { code: "unreturned-secret" }>,
): string {
  const why = isNew
    ? `What is new in ${sent} needs ${field}.`
    : `Dashboard never shows ${field}. Sending ${sent} without it would erase it.`;
  return `${why} Type the secret, or leave ${sent} out.`;
}

function untypedSentence(field: string, omitted: Omission): string {
  const what =
    omitted === "reverts"
      ? "A push without it removes it."
      : "It is not known whether a push without it keeps it.";
  return `Dashboard never shows ${field}. ${what} Type it to be sure.`;
}
