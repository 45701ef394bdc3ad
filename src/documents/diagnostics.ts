import * as vscode from "vscode";
import { findingSentence } from "../changes/findings/findingSentence.ts";
import { isSecretSet, shownPath, type Finding, type Grade } from "../changes/findings/findings.ts";
import { readJson } from "../changes/json/json.ts";
import { tokensOf } from "../changes/secrets/mask.ts";
import { liveOrder, type Live } from "../changes/resource.ts";
import { placesIn } from "../changes/json/positions.ts";
import type { Drafts } from "./drafts.ts";
import { refOf } from "./fileSystem.ts";
import type { MakePlan } from "./planner.ts";
import type { Resources } from "./resources.ts";
import { schemes } from "./schemes.ts";

export interface DiagnosticsParts {
  readonly resources: Resources;
  readonly drafts: Drafts;
  readonly plan: MakePlan;
}

/** Findings of every open document, as it is typed. The plan is the one that a review would make. */
export class DraftDiagnostics implements vscode.Disposable {
  readonly #parts: DiagnosticsParts;
  readonly #collection = vscode.languages.createDiagnosticCollection("meraki");
  readonly #findings = new Map<string, readonly Finding[]>();
  readonly #timers = new Map<string, NodeJS.Timeout>();

  constructor(parts: DiagnosticsParts) {
    this.#parts = parts;
  }

  /** The finding behind a diagnostic of ours. */
  findingOf(uri: vscode.Uri, diagnostic: vscode.Diagnostic): Finding | undefined {
    return this.#findings
      .get(uri.toString())
      ?.find((finding) => findingSentence(finding) === diagnostic.message);
  }

  findings(uri: vscode.Uri): readonly Finding[] {
    return this.#findings.get(uri.toString()) ?? [];
  }

  /** Looks at a document soon; typing puts it off a little. */
  schedule(document: vscode.TextDocument): void {
    if (document.uri.scheme !== schemes.document) return;
    const key = document.uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.set(
      key,
      setTimeout(() => void this.update(document), patienceFor(document)),
    );
  }

  forget(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
    this.#findings.delete(key);
    this.#collection.delete(document.uri);
  }

  async update(document: vscode.TextDocument): Promise<void> {
    const ref = refOf(document.uri);
    const { resources } = this.#parts;
    const known = this.#parts.drafts.get(ref);
    const notRead = (): Live | undefined => standIn(known?.baseline);
    const live =
      resources.known(ref) ?? (isOnTab(document.uri) ? await resources.live(ref).catch(notRead) : notRead());
    const baseline = known?.baseline ?? live?.text;
    if (document.isClosed || baseline === undefined) return;
    const version = document.version;
    const { plan } = await this.#parts.plan({
      ref,
      draft: document.getText(),
      baseline,
      live,
      keptOver: known?.keptOver,
    });
    if (document.isClosed || document.version !== version) return;
    const findings = plan.verdict === "nothing" && plan.findings.length === 0 ? [] : plan.findings;
    this.#findings.set(document.uri.toString(), findings);
    this.#collection.set(document.uri, diagnosticsFor(document, findings, live));
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#collection.dispose();
  }
}

/** Milliseconds without a key. Looking at a long document takes a while: it is not looked at between two words. */
function patienceFor(document: vscode.TextDocument): number {
  const length = document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
  return 150 + Math.min(1_000, length / 1_000);
}

/** VS Code keeps a document for minutes after its tab was closed: nothing is asked of Dashboard for those. */
function isOnTab(uri: vscode.Uri): boolean {
  const tabs = vscode.window.tabGroups.all.flatMap(({ tabs: each }) => each);
  return tabs.some(
    ({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString(),
  );
}

/** Dashboard cannot be read just now: a draft is looked at as if nothing had moved since it began. */
function standIn(baseline: string | undefined): Live | undefined {
  if (baseline === undefined) return undefined;
  const json = readJson(baseline);
  return { text: baseline, json, secrets: new Map(tokensOf(json).map(({ token }) => [token, '""'])) };
}

function diagnosticsFor(
  document: vscode.TextDocument,
  findings: readonly Finding[],
  live: Live | undefined,
): vscode.Diagnostic[] {
  const places = lazy(() => placesIn(document.getText(), liveOrder(live)));
  return findings
    .filter((finding) => !isSecretSet(finding))
    .map((finding) => {
      const place =
        finding.code === "not-json" ? { offset: finding.offset, length: 1 } : places().at(shownPath(finding));
      const range = new vscode.Range(
        document.positionAt(place.offset),
        document.positionAt(place.offset + place.length),
      );
      const diagnostic = new vscode.Diagnostic(range, findingSentence(finding), severities[finding.grade]);
      diagnostic.source = "Meraki";
      diagnostic.code = finding.code;
      return diagnostic;
    });
}

/** Whoever wrote no JSON has one finding, which knows its place. */
function lazy<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

const severities: Record<Grade, vscode.DiagnosticSeverity> = {
  blocks: vscode.DiagnosticSeverity.Error,
  warns: vscode.DiagnosticSeverity.Warning,
  informs: vscode.DiagnosticSeverity.Information,
};
