import * as vscode from "vscode";
import { refKey } from "../catalog/ref.ts";
import { nameOfUriPath, refOfUriPath } from "../catalog/uri.ts";
import { schemes, withScheme } from "./schemes.ts";

/** Opens and closes the editors in which a plan is shown. */
export class ReviewEditors {
  readonly #placeOf: (uri: vscode.Uri) => Promise<string>;
  /** Resources in the editor of several, as long as their reviews last. */
  #together = new Set<string>();

  /** @param placeOf connection › organization › network of a resource, for titles */
  constructor(placeOf: (uri: vscode.Uri) => Promise<string>) {
    this.#placeOf = placeOf;
  }

  /** Left: Dashboard now. Right: Dashboard after this push. */
  async openReview(document: vscode.Uri): Promise<void> {
    const title = `Review ${nameOfUriPath(document.path)} — ${await this.#placeOf(document)}`;
    const [now, review] = [withScheme(document, "now"), withScheme(document, "review")];
    await vscode.commands.executeCommand("vscode.diff", now, review, title, { preview: false });
  }

  /** Several reviews in one editor, after Save All. VS Code adds the number of files to the title. */
  async openReviews(documents: readonly vscode.Uri[]): Promise<void> {
    this.#together = new Set(documents.map(keyOf));
    const sides = documents.map((uri) => [uri, withScheme(uri, "now"), withScheme(uri, "review")]);
    await vscode.commands.executeCommand("vscode.changes", togetherTitle, sides);
  }

  /** What moved in Dashboard since the draft began, beside the draft. */
  async openConflict(document: vscode.Uri): Promise<void> {
    const title = `Changed in Dashboard: ${nameOfUriPath(document.path)} — ${await this.#placeOf(document)}`;
    await vscode.window.showTextDocument(document, { preview: false, viewColumn: vscode.ViewColumn.One });
    const [base, now] = [withScheme(document, "base"), withScheme(document, "now")];
    await vscode.commands.executeCommand("vscode.diff", base, now, title, {
      preview: false,
      viewColumn: vscode.ViewColumn.Beside,
    });
  }

  /** What another window stored, beside what is unsaved here. */
  async openStored(document: vscode.Uri): Promise<void> {
    const title = `${nameOfUriPath(document.path)}: saved in another window ↔ unsaved here`;
    await vscode.commands.executeCommand("vscode.diff", withScheme(document, "stored"), document, title);
  }

  /** Closes every review and conflict editor of a resource; the one of several with the last of them. */
  async close(document: vscode.Uri): Promise<void> {
    this.#together.delete(keyOf(document));
    const isDone = (tab: vscode.Tab): boolean =>
      isReviewOf(tab, document) || (this.#together.size === 0 && isTogether(tab));
    const tabs = vscode.window.tabGroups.all.flatMap(({ tabs: each }) => each);
    await vscode.window.tabGroups.close(tabs.filter(isDone));
  }
}

const togetherTitle = "Review: now ↔ after push";

/** VS Code does not say what is in an editor of several files; its label begins with the title that it was given. */
function isTogether({ input, label }: vscode.Tab): boolean {
  const isOther = input instanceof vscode.TabInputText || input instanceof vscode.TabInputTextDiff;
  return !isOther && label.startsWith(togetherTitle);
}

const reviewSchemes: readonly string[] = [schemes.now, schemes.review];

function isReviewOf(tab: vscode.Tab, document: vscode.Uri): boolean {
  const { input } = tab;
  return (
    input instanceof vscode.TabInputTextDiff &&
    reviewSchemes.includes(input.modified.scheme) &&
    isSameResource(input.modified, document)
  );
}

function isSameResource(left: vscode.Uri, right: vscode.Uri): boolean {
  return refOfUriPath(left.path) !== undefined && keyOf(left) === keyOf(right);
}

function keyOf(uri: vscode.Uri): string {
  const ref = refOfUriPath(uri.path);
  return ref ? refKey(ref) : "";
}
