import { findingRemark } from "../findings/findingRemark.ts";
import { pathText } from "../findings/findingSentence.ts";
import { isSecretSet, type Finding } from "../findings/findings.ts";
import { harmWords } from "../findings/harmWords.ts";
import type { Change } from "../json/difference.ts";
import { isScalar } from "../json/json.ts";
import { isSecretPlace } from "../secrets/mask.ts";
import type { Plan } from "../plan.ts";
import { riskName, riskRank } from "../findings/risk.ts";
import { shortEnd, shortMiddle } from "../shortText.ts";

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

/**
 * Worst first, then where, then what.
 * @param place connection › organization › network; all of its parts are told
 */
export function confirmationOf(name: string, place: string, plan: Plan): Confirmation {
  const warnings = plan.findings
    .filter(({ grade }) => grade === "warns")
    .toSorted((left, right) => riskRank(left) - riskRank(right));
  const tail = [...placeLines(place), changeLine(plan), ...secretLines(plan.findings)];
  const lines = [...remarkLines(warnings, mostLines - tail.length), ...tail];
  return {
    message: question(name),
    lines: lines.map((line) => shortEnd(line, longestLine)),
    button: warnings.length > 0 ? `Push and ${riskName(warnings)}` : "Push",
    isRisky: warnings.length > 0,
  };
}

/** The name keeps its ends: "Guest WiFi" is at one, the network at the other. */
function question(name: string): string {
  const room = longestLine - "Push  to Dashboard?".length;
  return `Push ${shortMiddle(name, room)} to Dashboard?`;
}

/** In one line where it fits, else a line each for connection, organization and network: none may be cut off. */
function placeLines(place: string): readonly string[] {
  if (place.length <= longestLine) return [place];
  const [connection = "", ...rest] = place.split(" › ");
  const network = rest.pop();
  const parts = [connection, rest.join(" › "), network ?? ""].filter((part) => part !== "");
  return parts.map((part) => shortMiddle(part, longestLine));
}

function remarkLines(warnings: readonly Finding[], room: number): readonly string[] {
  const remarks = warnings.flatMap((warning) => [findingRemark(warning), ...alsoSaid(warning)]);
  if (remarks.length <= room) return remarks;
  const shown = remarks.slice(0, room - 1);
  return [...shown, `and ${remarks.length - shown.length} more, all in the review`];
}

function alsoSaid(finding: Finding): readonly string[] {
  const also = finding.code === "dangerous" ? harmWords[finding.harm].also : undefined;
  return also === undefined ? [] : [also];
}

/** A single value is told whole where it fits; several by their fields. */
function changeLine({ changes }: Plan): string {
  const fields = [...new Set(changes.map(({ path }) => String(path[0])))];
  const [first, ...others] = changes;
  if (!first) return "No visible field changes";
  if (others.length === 0) return oneChange(first);
  const count = `${changes.length} values change`;
  const where =
    fields.length === changes.length
      ? ""
      : ` in ${fields.length === 1 ? "1 field" : `${fields.length} fields`}`;
  return `${count}${where}: ${fields.join(", ")}`;
}

/** `api.enabled → false`; what is a secret or long is only named. */
function oneChange({ path, after }: Change): string {
  const named = `1 value changes: ${pathText(path)}`;
  if (!isScalar(after) || isSecretPlace(path)) return named;
  const whole = `${named} → ${after.literal}`;
  return whole.length <= longestLine ? whole : named;
}

function secretLines(findings: readonly Finding[]): readonly string[] {
  const secrets = findings.filter(isSecretSet).map(({ path }) => pathText(path));
  return secrets.length > 0 ? [`Sets secrets, no undo: ${secrets.join(", ")}`] : [];
}
