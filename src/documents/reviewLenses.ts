import * as vscode from "vscode";
import { findingRemark } from "../changes/findings/findingRemark.ts";
import { findingSentence } from "../changes/findings/findingSentence.ts";
import type { Finding } from "../changes/findings/findings.ts";
import { fixTitle } from "../changes/findings/fixTitle.ts";
import type { Planned } from "../changes/planned.ts";
import { placesIn } from "../changes/json/positions.ts";
import { liveOrder } from "../changes/resource.ts";
import { refOf } from "./fileSystem.ts";
import type { Reviews } from "./reviews.ts";
import { schemes, withScheme } from "./schemes.ts";

/** Ids of the commands that a review offers. */
export interface ReviewCommands {
  readonly push: string;
  readonly restoreOmitted: string;
  readonly applyFix: string;
  readonly openDraft: string;
  readonly discard: string;
  readonly startOver: string;
  readonly keepMine: string;
  readonly allowPushes: string;
  readonly openInTemplate: string;
  readonly review: string;
}

/** What can be done stands above the text: at the first line, and at the line of each finding. */
export class ReviewLenses implements vscode.CodeLensProvider {
  readonly onDidChangeCodeLenses: vscode.Event<void>;
  readonly #reviews: Reviews;
  readonly #commands: ReviewCommands;
  readonly #isReadOnly: (connection: string) => boolean;

  constructor(
    reviews: Reviews,
    commands: ReviewCommands,
    changed: vscode.Event<void>,
    isReadOnly: (connection: string) => boolean,
  ) {
    this.#reviews = reviews;
    this.#commands = commands;
    this.#isReadOnly = isReadOnly;
    this.onDidChangeCodeLenses = changed;
  }

  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    const planned = this.#reviews.shown(refOf(document.uri));
    const isSide = document.uri.scheme === schemes.now;
    const uri = withScheme(document.uri, "document");
    const top = new vscode.Range(0, 0, 0, 0);
    if (!planned)
      return isSide ? [] : [new vscode.CodeLens(top, lens("Review Again", this.#commands.review, uri))];
    if (isSide !== isConflict(planned)) return [];
    const lenses = this.#topCommands(planned, uri).map((command) => new vscode.CodeLens(top, command));
    return isSide ? lenses : [...lenses, ...this.#findingLenses(document, planned, uri)];
  }

  #topCommands(planned: Planned, uri: vscode.Uri): vscode.Command[] {
    const { plan, ref } = planned;
    const { push, restoreOmitted, openDraft, discard, startOver, keepMine, allowPushes, openInTemplate } =
      this.#commands;
    if (isConflict(planned)) {
      return [
        lens("Start Over From Live", startOver, uri),
        lens("Keep Mine, Reviewed", keepMine, uri),
        lens("Open Draft", openDraft, uri),
      ];
    }
    const omitted = plan.findings.filter(({ code }) => code === "omitted").length;
    const readOnly = this.#isReadOnly(ref.connection)
      ? [lens("Read-only: Allow Pushes…", allowPushes, uri)]
      : [];
    return [
      ...(plan.verdict === "ready" && readOnly.length === 0 ? [lens("Push to Dashboard", push, uri)] : []),
      ...(plan.verdict === "blocked"
        ? [lens(`${blockCount(plan.findings)} before you can push`, openDraft, uri)]
        : []),
      ...(plan.verdict === "nothing" ? [lens("Nothing to push", openDraft, uri)] : []),
      ...readOnly,
      ...(omitted > 0 ? [lens(`Restore ${omitted} Omitted`, restoreOmitted, uri)] : []),
      ...(plan.findings.some(isFromTemplate) ? [lens("Open in Template", openInTemplate, uri)] : []),
      lens("Discard Draft", discard, uri),
    ];
  }

  #findingLenses(document: vscode.TextDocument, { plan, live }: Planned, uri: vscode.Uri): vscode.CodeLens[] {
    const places = placesIn(document.getText(), liveOrder(live));
    return plan.findings
      .filter((finding) => finding.fix !== undefined)
      .flatMap((finding) => {
        const { line } = document.positionAt(places.at(finding.path).offset);
        const range = new vscode.Range(line, 0, line, 0);
        const fix = {
          title: fixTitle(finding),
          tooltip: "Edits the draft and reviews it again",
          command: this.#commands.applyFix,
          arguments: [uri, plan.findings.indexOf(finding)],
        };
        return [new vscode.CodeLens(range, remark(finding)), new vscode.CodeLens(range, fix)];
      });
  }
}

/** A lens without a command is plain text. */
function remark(finding: Finding): vscode.Command {
  return {
    title: `${marks[finding.grade]}\u00a0${findingRemark(finding)}`,
    tooltip: findingSentence(finding),
    command: "",
  };
}

/** A conflict is shown as base ↔ now: there the lenses stand on the side that moved. */
function isConflict({ plan }: Planned): boolean {
  return plan.findings.some(({ code, grade }) => code === "conflict" && grade === "blocks");
}

function isFromTemplate(finding: Finding): boolean {
  return finding.code === "template" && finding.inheritance.is === "from";
}

/** Shapes beside colours: a finding's weight is readable without them. */
const marks: Record<Finding["grade"], string> = {
  blocks: "$(error)",
  warns: "$(warning)",
  informs: "$(info)",
};

function lens(title: string, command: string, uri: vscode.Uri): vscode.Command {
  return { title, command, arguments: [uri] };
}

function blockCount(findings: readonly Finding[]): string {
  const count = findings.filter(({ grade }) => grade === "blocks").length;
  return count === 1 ? "1 thing to settle" : `${count} things to settle`;
}
