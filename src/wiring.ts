import * as vscode from "vscode";
import { commandId } from "./commands/names.ts";
import type { DocumentsPort, Ports } from "./commands/ports.ts";
import type { Connections } from "./connections/connections.ts";
import type { Directory } from "./connections/directory.ts";
import type { Documents } from "./documents/documents.ts";
import { ReviewEditors } from "./documents/reviewEditors.ts";
import type { Views } from "./views/openViews.ts";

/** Ids of the commands that reviews and Source Control offer. */
export const reviewCommands = {
  push: commandId("push"),
  restoreOmitted: commandId("restoreOmitted"),
  applyFix: commandId("applyFix"),
  openDraft: commandId("openDraft"),
  discard: commandId("discardDraft"),
  startOver: commandId("startOver"),
  keepMine: commandId("keepMine"),
  allowPushes: commandId("allowPushes"),
  review: commandId("review"),
  openResource: commandId("openResource"),
};

interface WiringParts {
  readonly connections: Connections;
  readonly directory: Directory;
  readonly documents: Documents;
  readonly views: Views;
  readonly log: { show(): void };
  placeOf(uri: vscode.Uri): Promise<string>;
}

/** Gives commands what they may do. */
export function commandPorts({ connections, directory, documents, views, log, placeOf }: WiringParts): Ports {
  const { tree } = views;
  return {
    connections,
    directory,
    log,
    placeOf,
    documents: documentsPort(documents, placeOf),
    tree: {
      targetOf: (argument) => tree.targetOf(argument),
      selection: () => tree.selection(),
      refresh: (argument) => tree.refresh(argument),
      refreshOrganization: (connection, organization) => tree.refreshOrganization(connection, organization),
      revealActive: () => tree.revealActive(),
    },
  };
}

function documentsPort(documents: Documents, placeOf: (uri: vscode.Uri) => Promise<string>): DocumentsPort {
  const { drafts, resources, reviews, receipts } = documents;
  const editors = new ReviewEditors(placeOf);
  return {
    draftOf: (ref) => {
      const draft = drafts.get(ref);
      return draft?.text === undefined ? undefined : { ...draft, text: draft.text };
    },
    pending: () => drafts.pending(),
    storeDraft: (uri, ref, text) => documents.storeDraft(uri, ref, text),
    discardDraft: (ref) => documents.discardDraft(ref),
    keepOver: (ref, live) => drafts.keepOver(ref, live),
    shownPlan: (ref) => reviews.shown(ref),
    peekPlan: (ref) => reviews.peek(ref),
    showPlan: (planned) => void reviews.show(planned),
    openReview: (uri) => editors.openReview(uri),
    openReviews: (uris) => editors.openReviews(uris),
    openConflict: (uri) => editors.openConflict(uri),
    closeReview: (uri) => editors.close(uri),
    openStored: (uri) => editors.openStored(uri),
    showStored: (uri, ref) => documents.fileSystem.showStored(uri, ref),
    overrule: (ref) => documents.fileSystem.overrule(ref),
    edited: (ref, text, edits) => documents.edited(ref, text, edits),
    masker: (ref) => resources.masker(ref),
    client: (ref) => resources.client(ref),
    settle: (ref, live) => documents.settle(ref, live),
    keepReceipt: (receipt) => receipts.keep(receipt),
    receipts: () => receipts.all(),
    openReceipt: (receipt) => receipts.open(receipt),
  };
}

/** Another window has stored this draft in between: the person chooses, and nothing is lost until then. */
export function staleDraft(uri: vscode.Uri): void {
  void vscode.commands.executeCommand(commandId("resolveStaleDraft"), uri);
}
