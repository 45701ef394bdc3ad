import * as vscode from "vscode";
import type { Ref } from "../../catalog/ref.ts";
import { documentScheme, refOfUriPath } from "../../catalog/uri.ts";

/** Is there a draft of this resource, and can it be read? */
export type PendingState = (ref: Ref) => "draft" | "invalid" | undefined;

/** Marks drafts on tabs, tree rows and Source Control rows. */
export class DraftDecorations implements vscode.FileDecorationProvider, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeFileDecorations = this.#changed.event;
  readonly #pending: PendingState;

  constructor(pending: PendingState) {
    this.#pending = pending;
  }

  provideFileDecoration(uri: vscode.Uri): vscode.FileDecoration | undefined {
    if (uri.scheme !== documentScheme) return undefined;
    const ref = refOfUriPath(uri.path);
    const state = ref && this.#pending(ref);
    if (!state) return undefined;
    return state === "draft"
      ? decoration("M", "Draft, not pushed", "gitDecoration.modifiedResourceForeground")
      : decoration("!", "Draft, not valid JSON", "problemsErrorIcon.foreground");
  }

  redraw(): void {
    this.#changed.fire(undefined);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

function decoration(badge: string, tooltip: string, color: string): vscode.FileDecoration {
  const made = new vscode.FileDecoration(badge, tooltip, new vscode.ThemeColor(color));
  made.propagate = true;
  return made;
}
