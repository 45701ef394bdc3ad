import * as vscode from "vscode";
import { applyEdits } from "../changes/json/applyEdits.ts";
import { pathText } from "../changes/findings/findingSentence.ts";
import { scalar } from "../changes/json/json.ts";
import { fixTitle } from "../changes/findings/fixTitle.ts";
import type { Edit, Finding } from "../changes/findings/findings.ts";
import { liveOrder } from "../changes/resource.ts";
import type { DraftDiagnostics } from "./diagnostics.ts";
import { refOf } from "./fileSystem.ts";
import type { Resources } from "./resources.ts";

/** Restores every omitted field. Not a "fix all": many people run those with each save, and an omission may be wanted. */
export const restoreAllKind = vscode.CodeActionKind.Source.append("meraki").append("restore");

/** Quick fixes of findings in a draft. Each edits the text and nothing else. */
export class QuickFixes implements vscode.CodeActionProvider {
  readonly #diagnostics: DraftDiagnostics;
  readonly #resources: Resources;
  readonly #templateCommand: string;

  /** @param templateCommand opens the same setting of the template; its argument is the document's URI */
  constructor(diagnostics: DraftDiagnostics, resources: Resources, templateCommand: string) {
    this.#diagnostics = diagnostics;
    this.#resources = resources;
    this.#templateCommand = templateCommand;
  }

  provideCodeActions(
    document: vscode.TextDocument,
    _range: vscode.Range,
    context: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    const fixes = context.diagnostics.flatMap((diagnostic) => this.#fixFor(document, diagnostic));
    return [...fixes, ...this.#restoreAll(document)];
  }

  #fixFor(document: vscode.TextDocument, diagnostic: vscode.Diagnostic): vscode.CodeAction[] {
    const finding = this.#diagnostics.findingOf(document.uri, diagnostic);
    if (finding?.code === "template") return this.#openTemplate(document, finding, diagnostic);
    if (!finding?.fix) return [];
    const action = this.#action(document, fixTitle(finding), finding.fix, vscode.CodeActionKind.QuickFix);
    action.diagnostics = [diagnostic];
    action.isPreferred = true;
    return [action, ...this.#typeSecret(document, finding, diagnostic)];
  }

  /** What a template decides is changed there. */
  #openTemplate(
    { uri }: vscode.TextDocument,
    { inheritance }: Extract<Finding, { code: "template" }>,
    diagnostic: vscode.Diagnostic,
  ): vscode.CodeAction[] {
    if (inheritance.is !== "from") return [];
    const title = `Edit it in the template ${inheritance.template.name}`;
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.command = { title, command: this.#templateCommand, arguments: [uri] };
    action.diagnostics = [diagnostic];
    return [action];
  }

  /** The other way out of a secret that Dashboard never shows: a place to type it. */
  #typeSecret(
    document: vscode.TextDocument,
    finding: Finding,
    diagnostic: vscode.Diagnostic,
  ): vscode.CodeAction[] {
    if (finding.code !== "unreturned-secret") return [];
    const edits: Edit[] = [{ do: "set", path: finding.path, json: scalar("") }];
    const title = `Add ${pathText(finding.path)} to type it`;
    const action = this.#action(document, title, edits, vscode.CodeActionKind.QuickFix);
    action.diagnostics = [diagnostic];
    return [action];
  }

  #restoreAll(document: vscode.TextDocument): vscode.CodeAction[] {
    const omitted = this.#diagnostics.findings(document.uri).filter(({ code }) => code === "omitted");
    if (omitted.length < 2) return [];
    const title = `Restore all ${omitted.length} omitted fields`;
    return [vscode.CodeActionKind.QuickFix, restoreAllKind].map((kind) =>
      this.#action(document, title, omitted.flatMap(fixOf), kind),
    );
  }

  #action(
    document: vscode.TextDocument,
    title: string,
    edits: readonly Edit[],
    kind: vscode.CodeActionKind,
  ): vscode.CodeAction {
    const action = new vscode.CodeAction(title, kind);
    const before = document.getText();
    const after = applyEdits(before, edits, liveOrder(this.#resources.known(refOf(document.uri))));
    action.edit = new vscode.WorkspaceEdit();
    action.edit.replace(document.uri, changedRange(document, before, after), changedText(before, after));
    return action;
  }
}

function fixOf(finding: Finding): readonly Edit[] {
  return finding.fix ?? [];
}

/** The range that differs: a small replacement keeps the cursor and the undo history small. */
function changedRange(document: vscode.TextDocument, before: string, after: string): vscode.Range {
  const { head, tail } = equalEnds(before, after);
  return new vscode.Range(document.positionAt(head), document.positionAt(before.length - tail));
}

function changedText(before: string, after: string): string {
  const { head, tail } = equalEnds(before, after);
  return after.slice(head, after.length - tail);
}

function equalEnds(before: string, after: string): { head: number; tail: number } {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return { head, tail };
}
