import { isFields, isScalar, printJson, type Json, type Path, type TextProblem } from "../json/json.ts";
import type { Finding } from "./findings.ts";
import { effectSentence } from "./effectWords.ts";
import { secretSentence } from "./secretWords.ts";

/** A finding in one sentence or two: what will happen, and what to do. For diagnostics, lenses and remarks. */
export function findingSentence(finding: Finding): string {
  const field = pathText(finding.path);
  switch (finding.code) {
    case "not-json":
      return notJsonSentence(finding.problem);
    case "not-an-object":
    case "read-only-kind":
    case "gone":
      return wholeSentences[finding.code];
    case "conflict":
      return conflictSentence(finding);
    case "omitted":
      return omittedSentence(field, finding);
    case "dropped-item":
      return droppedSentence(field, finding);
    case "read-only-field":
    case "not-shown":
    case "unknown-field":
      return fieldSentences[finding.code](field);
    case "unreturned-secret":
    case "untyped-secret":
    case "erases-secret":
    case "sets-secret":
    case "replaces-secret":
      return secretSentence(field, finding);
    case "refused-value":
      return refusedSentence(field, finding);
    case "schema":
      return `${field}: ${finding.message}`;
    case "unknown-token":
    case "repeated-token":
    case "misplaced-token":
      return tokenSentence(finding.code, field);
    case "template":
    case "appended-item":
    case "dangerous":
    case "governs":
      return effectSentence(field, finding);
  }
}

/** What is said of a document as a whole. */
const wholeSentences = {
  "not-an-object": "This is not an object. A resource is one JSON object in braces.",
  "read-only-kind": "This resource cannot be changed here. Discard the draft.",
  gone: "Dashboard does not show this resource any more: it was deleted, the API of its organization is switched off, or the API key no longer sees it. Nothing can be pushed. The draft is kept: review it to find out why.",
} as const;

/** What is said of a field, whatever is in it. */
const fieldSentences = {
  "read-only-field": (field: string) => `Dashboard sets ${field} itself. Your change to it is not sent.`,
  "not-shown": (field: string) =>
    `${field} is sent. Dashboard's description does not say that it is shown afterwards, so it may not be verified.`,
  "unknown-field": (field: string) =>
    `${field} is not in the API's description. Dashboard will probably ignore it. Check the spelling.`,
} as const;

/** A path as people read it: `radiusServers[0].secret`. */
export function pathText(path: Path): string {
  const text = path.reduce<string>((sofar, step) => nextStep(sofar, step), "");
  return text === "" ? "the document" : text;
}

/** A value in a few words. */
export function shortValue(json: Json | undefined, limit = 40): string {
  if (json === undefined) return "nothing";
  const text = printJson(json).replace(/\s+/g, " ");
  return text.length > limit ? `${text.slice(0, limit - 1)}…` : text;
}

function notJsonSentence(problem: TextProblem): string {
  if (problem === "too-long")
    return "This is far longer than any resource. It is kept as a draft, but not checked; it cannot be pushed until it is shorter. Undo the paste, or discard the draft.";
  if (problem === "too-deep")
    return "Too many brackets are open here. No resource is nested so deeply. The text is kept as a draft.";
  if (problem === "duplicate-key") return "This field stands twice. Remove one of them before you push.";
  if (problem === "empty") return "The document is empty. Undo, or discard the draft to get it back.";
  return "This is not valid JSON yet. It is kept as a draft; it cannot be pushed until it is valid.";
}

function conflictSentence({ grade, changes }: Extract<Finding, { code: "conflict" }>): string {
  const paths = changes.map(({ path }) => pathText(path));
  const listed =
    paths.length > 3 ? `${paths.slice(0, 3).join(", ")} and ${paths.length - 3} more` : paths.join(", ");
  const moved = `Somebody changed ${listed} in Dashboard since your draft began.`;
  return grade === "blocks"
    ? `${moved} Start over from live, or keep yours and review it.`
    : `${moved} You keep yours: the push overwrites that.`;
}

function omittedSentence(
  field: string,
  { omitted, fallback }: Extract<Finding, { code: "omitted" }>,
): string {
  if (omitted === "keeps")
    return `${field} is not in your draft. Dashboard keeps its value: leaving it out does not remove it.`;
  if (omitted === "unknown") {
    return `${field} is not in your draft. It is not known whether Dashboard keeps it or reverts it to its default.`;
  }
  const value = fallback === undefined ? "its default, which is not published" : `its default ${fallback}`;
  return `${field} is not in your draft. Dashboard reverts it to ${value}.`;
}

function refusedSentence(field: string, finding: Extract<Finding, { code: "refused-value" }>): string {
  const instead = finding.instead === undefined ? "" : ` "${finding.instead}" is what it takes.`;
  if (finding.carried)
    return `Dashboard shows "${finding.value}" in ${field} and refuses it in a push.${instead || " It is left out."}`;
  return `Dashboard refuses "${finding.value}" in ${field}.${instead}`;
}

function tokenSentence(code: `${"unknown" | "repeated" | "misplaced"}-token`, field: string): string {
  if (code === "unknown-token")
    return `The masked secret in ${field} is not one of this resource, or it is no longer stored. Type the secret.`;
  if (code === "repeated-token")
    return `The masked secret in ${field} stands twice. Type the secret where it is meant to be new.`;
  return `${field} is no secret: a masked one there would be shown in clear. Type what ${field} should be.`;
}

function droppedSentence(field: string, { key, item }: Extract<Finding, { code: "dropped-item" }>): string {
  const [what, whole] = key === undefined ? [itemText(item), "The list"] : [JSON.stringify(key), "It"];
  return `${what} is no longer in ${field}. ${whole} is replaced whole, so the push removes it.`;
}

function itemText(item: Json): string {
  if (!isFields(item)) return shortValue(item);
  const named = ["comment", "name", "tag", "host", "start", "code", "id"]
    .map((name) => item.get(name))
    .find((value) => isScalar(value) && value.value !== "" && value.value !== null);
  return shortValue(named ?? item, 50);
}

function nextStep(text: string, step: string | number): string {
  if (typeof step === "number") return `${text}[${step}]`;
  return text === "" ? step : `${text}.${step}`;
}
