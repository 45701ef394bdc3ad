import * as vscode from "vscode";
import { DraftDiagnostics, type DiagnosticsParts } from "./diagnostics.ts";
import { JsonHelp } from "./jsonHelp.ts";
import { KindToolbox } from "./kindTools.ts";
import { Planner, type MakePlan, type PlanSources } from "./planner.ts";
import { QuickFixes, restoreAllKind } from "./quickFixes.ts";
import { schemes } from "./schemes.ts";

export interface EditingParts extends DiagnosticsParts {
  /** Command that opens the same setting of a template. */
  readonly templateCommand: string;
}

/** What comes with the first document: the index, the JSON service, findings while typing. */
export interface Editing extends vscode.Disposable {
  /** Looks at a resource's open documents again: its draft or live has changed. */
  recheck(): void;
}

const selector: vscode.DocumentSelector = { scheme: schemes.document, language: "json" };

/** A planner over the index of facts. */
export function makePlanner(
  indexFile: string,
  sources: PlanSources,
): {
  plan: MakePlan;
  toolbox: KindToolbox;
} {
  const toolbox = new KindToolbox(indexFile);
  const planner = new Planner(toolbox, sources);
  return { toolbox, plan: (request) => planner.plan(request) };
}

/** Registers completion, hovers, findings and quick fixes for resources. */
export function startEditing(parts: EditingParts, toolbox: KindToolbox): Editing {
  const help = new JsonHelp(toolbox);
  const diagnostics = new DraftDiagnostics(parts);
  const recheck = (): void =>
    vscode.workspace.textDocuments.forEach((document) => diagnostics.schedule(document));
  const fixes = new QuickFixes(diagnostics, parts.resources, parts.templateCommand);
  const registered = vscode.Disposable.from(
    diagnostics,
    vscode.languages.registerCompletionItemProvider(selector, help, '"', ":", " "),
    vscode.languages.registerHoverProvider(selector, help),
    vscode.languages.registerCodeActionsProvider(selector, fixes, {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, restoreAllKind],
    }),
    vscode.workspace.onDidOpenTextDocument((document) => diagnostics.schedule(document)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => diagnostics.schedule(document)),
    vscode.workspace.onDidCloseTextDocument((document) => diagnostics.forget(document)),
  );
  recheck();
  return { recheck, dispose: () => registered.dispose() };
}
