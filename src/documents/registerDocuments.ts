import * as vscode from "vscode";
import { refOfUriPath } from "../catalog/uri.ts";
import type { Documents } from "./documents.ts";
import { Receipts } from "./receipts.ts";
import { ReviewLenses, type ReviewCommands } from "./reviewLenses.ts";
import { ReviewRemarks } from "./reviewRemarks.ts";
import { ExplicitSaves } from "./saves.ts";
import { schemes, type SideScheme } from "./schemes.ts";
import { PendingChanges } from "./sourceControl.ts";

export interface RegisterParts {
  readonly documents: Documents;
  readonly commands: ReviewCommands & { readonly review: string; readonly openResource: string };
  isReadOnly(connection: string): boolean;
  organizationPlace(connection: string, organization: string): Promise<string>;
  /** A connection's rights have changed: lenses say so. */
  readonly onDidChangeRights: vscode.Event<void>;
  /** Documents that were saved on purpose. */
  saved(uris: readonly vscode.Uri[]): void;
}

/** Makes the documents known to VS Code: file systems, reviews, Source Control, and what follows a change. */
export function registerDocuments(parts: RegisterParts): vscode.Disposable {
  const { documents, commands } = parts;
  const lensesChanged = new vscode.EventEmitter<void>();
  const remarks = new ReviewRemarks(documents.reviews);
  const pending = new PendingChanges({
    drafts: documents.drafts,
    reviewCommand: commands.review,
    openCommand: commands.openResource,
    organizationPlace: parts.organizationPlace,
  });
  void pending.update();
  const lenses = new ReviewLenses(documents.reviews, commands, lensesChanged.event, parts.isReadOnly);
  const sides = [schemes.now, schemes.review].map((scheme) => ({ scheme }));
  return vscode.Disposable.from(
    lensesChanged,
    remarks,
    pending,
    registerFileSystems(documents),
    vscode.languages.registerCodeLensProvider(sides, lenses),
    new ExplicitSaves(parts.saved),
    parts.onDidChangeRights(() => lensesChanged.fire()),
    vscode.window.onDidChangeVisibleTextEditors(() => remarks.update()),
    documents.drafts.onDidChange((ref) => {
      void documents.follow(ref);
      void pending.update();
    }),
    documents.resources.onDidChange((ref) => void documents.follow(ref)),
    documents.reviews.onDidChange((ref) => {
      documents.followReview(ref);
      lensesChanged.fire();
      setTimeout(() => remarks.update(), 300);
    }),
    startWithFirstDocument(documents),
  );
}

function registerFileSystems({ fileSystem, sides, receipts }: Documents): vscode.Disposable {
  const isReadonly = new vscode.MarkdownString("This is one side of a review. Edit the draft instead: its name stands above the text.");
  const side = (scheme: SideScheme): vscode.Disposable =>
    vscode.workspace.registerFileSystemProvider(schemes[scheme], sides[scheme], { isReadonly, isCaseSensitive: true });
  return vscode.Disposable.from(
    vscode.workspace.registerFileSystemProvider(schemes.document, fileSystem, { isCaseSensitive: true }),
    side("now"),
    side("review"),
    side("base"),
    side("stored"),
    vscode.workspace.registerTextDocumentContentProvider(Receipts.scheme, receipts),
  );
}

/** The JSON service and the index load when a resource is first opened, not before. */
function startWithFirstDocument(documents: Documents): vscode.Disposable {
  const look = (document: vscode.TextDocument): void => {
    if (document.uri.scheme === schemes.document) void documents.startEditing();
  };
  vscode.workspace.textDocuments.forEach(look);
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      const ref = document.uri.scheme === schemes.document ? refOfUriPath(document.uri.path) : undefined;
      if (ref) void documents.beginDraft(document, ref);
    }),
  );
}
