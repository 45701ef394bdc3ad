import * as vscode from "vscode";
import { refKey } from "../catalog/ref.ts";
import { nameOfUriPath, refOfUriPath } from "../catalog/uri.ts";
import { schemes, withScheme } from "./schemes.ts";

/** Opens and closes the editors in which a plan is shown. */
export class ReviewEditors {
  readonly #placeOf: (uri: vscode.Uri) => Promise<string>;

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
    const sides = documents.map((uri) => [uri, withScheme(uri, "now"), withScheme(uri, "review")]);
    await vscode.commands.executeCommand("vscode.changes", "Review: now ↔ after push", sides);
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

  /** Closes every review and conflict editor of a resource. */
  async close(document: vscode.Uri): Promise<void> {
    const tabs = vscode.window.tabGroups.all.flatMap(({ tabs: each }) => each);
    await vscode.window.tabGroups.close(tabs.filter((tab) => isReviewOf(tab, document)));
  }
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
  const [one, other] = [refOfUriPath(left.path), refOfUriPath(right.path)];
  return one !== undefined && other !== undefined && refKey(one) === refKey(other);
}
