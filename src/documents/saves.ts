import * as vscode from "vscode";
import { schemes } from "./schemes.ts";

/** How long saves are gathered: Save All saves one document after the other. */
const gatherMs = 100;

/** Saves that the extension asked for itself: nobody pressed a key. */
const quiet = new Set<string>();

/** Saves a document without being taken for a person's save. False where it could not be saved. */
export async function saveQuietly(document: vscode.TextDocument): Promise<boolean> {
  const key = document.uri.toString();
  quiet.add(key);
  try {
    return await document.save();
  } finally {
    quiet.delete(key);
  }
}

/**
 * Tells of explicit saves (Ctrl+S, Save All), never of automatic ones. A hint for opening a review,
 * not a permission: another extension's save looks the same.
 */
export class ExplicitSaves implements vscode.Disposable {
  readonly #saved: (uris: readonly vscode.Uri[]) => void;
  readonly #manual = new Set<string>();
  readonly #gathered = new Map<string, vscode.Uri>();
  readonly #subscription: vscode.Disposable;
  #timer: NodeJS.Timeout | undefined;

  constructor(saved: (uris: readonly vscode.Uri[]) => void) {
    this.#saved = saved;
    this.#subscription = vscode.Disposable.from(
      vscode.workspace.onWillSaveTextDocument(({ document, reason }) => this.#willSave(document, reason)),
      vscode.workspace.onDidSaveTextDocument((document) => this.#didSave(document)),
    );
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscription.dispose();
  }

  #willSave({ uri }: vscode.TextDocument, reason: vscode.TextDocumentSaveReason): void {
    if (reason === vscode.TextDocumentSaveReason.Manual && !quiet.has(uri.toString()))
      this.#manual.add(uri.toString());
    else this.#manual.delete(uri.toString());
  }

  #didSave({ uri }: vscode.TextDocument): void {
    if (uri.scheme !== schemes.document || !this.#manual.delete(uri.toString())) return;
    this.#gathered.set(uri.toString(), uri);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tell(), gatherMs);
  }

  /** A document that was closed with *Save* asks for no review. */
  #tell(): void {
    const open = new Set(openUris());
    const uris = [...this.#gathered.values()].filter((uri) => open.has(uri.toString()));
    this.#gathered.clear();
    if (uris.length > 0) this.#saved(uris);
  }
}

function openUris(): string[] {
  const tabs = vscode.window.tabGroups.all.flatMap(({ tabs: each }) => each);
  return tabs.flatMap(({ input }) => (input instanceof vscode.TabInputText ? [input.uri.toString()] : []));
}
