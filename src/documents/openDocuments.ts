import * as vscode from "vscode";
import type { Ref } from "../catalog/ref.ts";
import { refOfUriPath } from "../catalog/uri.ts";
import { Documents, type DocumentsParts } from "./documents.ts";
import { ReviewLenses, type ReviewCommands } from "./reviewLenses.ts";
import { ReviewRemarks } from "./reviewRemarks.ts";
import { schemes } from "./schemes.ts";
import { TemplateLenses } from "./templateLenses.ts";

export interface OpenParts extends DocumentsParts {
  readonly commands: ReviewCommands;
  isReadOnly(connection: string): boolean;
  /** A connection's rights have changed: lenses say so. */
  readonly onDidChangeRights: vscode.Event<void>;
}

/** Documents with all that follows their changes: what is loaded when a resource is first opened. */
export function openDocuments(parts: OpenParts): Documents {
  const documents = new Documents(parts);
  const lensesChanged = new vscode.EventEmitter<void>();
  const remarks = new ReviewRemarks(documents.reviews);
  const lenses = new ReviewLenses(documents.reviews, parts.commands, lensesChanged.event, parts.isReadOnly);
  const templateLenses = new TemplateLenses(parts.inheritance, parts.commands.openInTemplate);
  const sides = [schemes.now, schemes.review].map((scheme) => ({ scheme }));
  documents.own(
    lensesChanged,
    remarks,
    vscode.languages.registerCodeLensProvider(sides, lenses),
    vscode.languages.registerCodeLensProvider({ scheme: schemes.document }, templateLenses),
    parts.onDidChangeRights(() => lensesChanged.fire()),
    vscode.window.onDidChangeVisibleTextEditors(() => remarks.update()),
    parts.drafts.onDidChange((ref) => void documents.follow(ref)),
    documents.resources.onDidChange((ref) => void documents.follow(ref)),
    documents.reviews.onDidChange((ref) => {
      documents.followReview(ref);
      lensesChanged.fire();
      remarks.update();
    }),
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (document.uri.scheme === schemes.document) documents.fileSystem.follow(document);
    }),
    vscode.workspace.onDidSaveTextDocument((document) => documents.fileSystem.saved(document)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => documents.fileSystem.forget(uri)),
    // The text of a side follows its plan a moment later; remarks stand at places of the text.
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document.uri.scheme === schemes.review) remarks.update();
    }),
    vscode.window.tabGroups.onDidChangeTabs(({ opened, closed }) => {
      closed.forEach((tab) => dropClosed(documents, tab));
      opened.forEach((tab) => readOpened(documents, tab));
    }),
  );
  return documents;
}

/** A tab that is opened again shows what Dashboard has by then; a review that is closed is no longer seen. */
function dropClosed(documents: Documents, { input }: vscode.Tab): void {
  const review = input instanceof vscode.TabInputTextDiff ? refOfUriPath(input.modified.path) : undefined;
  if (review) documents.reviews.unsee(review);
  const ref = documentIn(input);
  if (ref) documents.closed(ref);
}

function readOpened(documents: Documents, { input }: vscode.Tab): void {
  const ref = documentIn(input);
  if (ref) void documents.opened(ref);
}

function documentIn(input: unknown): Ref | undefined {
  const uri =
    input instanceof vscode.TabInputText && input.uri.scheme === schemes.document ? input.uri : undefined;
  return uri && refOfUriPath(uri.path);
}
