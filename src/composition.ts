import { join } from "node:path";
import * as vscode from "vscode";
import { documentScheme } from "./catalog/uri.ts";
import { commandId, reviewCommands } from "./commands/names.ts";
import type { DocumentsPort, Ports } from "./commands/ports.ts";
import type { Connections } from "./connections/connections.ts";
import type { Directory } from "./connections/directory.ts";
import { Identities } from "./connections/identities.ts";
import type { Keyring } from "./connections/keyring.ts";
import type { Log } from "./connections/log.ts";
import { once } from "./connections/once.ts";
import type { Places } from "./connections/places.ts";
import { inheritanceOf } from "./connections/templates.ts";
import type { Documents } from "./documents/documents.ts";
import type { Drafts } from "./documents/drafts.ts";
import { openDocuments } from "./documents/openDocuments.ts";
import { openActionReceipt, openReceipt } from "./documents/receipts.ts";
import { saveUnsaved, unsavedOf } from "./documents/unsaved.ts";
import { ReviewEditors } from "./documents/reviewEditors.ts";
import { ChoicesAccess } from "./views/filter/choicesPort.ts";
import type { Views } from "./views/openViews.ts";
import { Recents } from "./views/search/recents.ts";
import { TreeAccess } from "./views/tree/treePort.ts";

/** The parts that activation has built. */
export interface Parts {
  readonly context: vscode.ExtensionContext;
  readonly log: Log;
  readonly keyring: Keyring;
  readonly connections: Connections;
  readonly directory: Directory;
  readonly places: Places;
  readonly drafts: Drafts;
  readonly views: Views;
}

/** What is built when somebody first opens a resource or runs a command, and not before. */
export interface Composed {
  readonly documents: Documents;
  readonly ports: Ports;
}

/** The second half of the composition root. */
export function compose(parts: Parts): Composed {
  const { context, connections, directory, keyring, drafts } = parts;
  const identities = identitiesOver(connections, context);
  const documents = openDocuments({
    drafts,
    receiptsFolder: join(context.globalStorageUri.fsPath, "receipts"),
    actionReceiptsFolder: join(context.globalStorageUri.fsPath, "action-receipts"),
    indexFile: context.asAbsolutePath("dist/dashboard-api.br"),
    client: (connection) => connections.client(connection),
    remembered: context.workspaceState,
    emailOf: (connection) => identities.emailOf(connection),
    secrets: keyring,
    commands: reviewCommands,
    isReadOnly: (connection) => connections.get(connection)?.allowsPushes !== true,
    onDidChangeRights: connections.onDidChange,
    inheritance: (ref, isNow) => inheritanceOf(directory, ref, isNow),
    templateCommand: reviewCommands.openInTemplate,
    onStale: (uri) => vscode.commands.executeCommand(commandId("resolveStaleDraft"), uri),
  });
  context.subscriptions.push(documents);
  return { documents, ports: commandPorts(parts, documents, identities) };
}

/** Who connections belong to is asked again when one was changed: it may have another key. */
function identitiesOver(
  connections: Connections,
  { subscriptions }: Pick<vscode.ExtensionContext, "subscriptions">,
): Identities {
  const identities = new Identities((connection) => connections.client(connection));
  subscriptions.push(connections.onDidChange(() => identities.forget()));
  return identities;
}

/** Gives commands what they may do. */
function commandPorts(parts: Parts, documents: Documents, identities: Identities): Ports {
  const { connections, directory, views, log, places } = parts;
  const tree = new TreeAccess(views.tree, views.view);
  const recents = followRecents(parts.context);
  const goTo = once(async () => {
    const { GoTo } = await import("./views/search/openGoTo.ts");
    return new GoTo({ connections, directory, recents, choices: views.choices });
  });
  return {
    connections,
    directory,
    identities,
    log,
    placeOf: places.ofUri,
    goTo: async (request) => (await goTo()).pick(request),
    goToMore: async () => (await goTo()).more(),
    documents: documentsPort(documents, places.ofUri),
    choices: new ChoicesAccess(views.choices, { connections: () => connections.all(), directory }),
    tree: {
      targetOf: (argument) => tree.targetOf(argument),
      selection: () => tree.selection(),
      refresh: (argument) => tree.refresh(argument),
      refreshOrganization: (...list) => tree.refreshOrganization(...list),
      revealActive: () => tree.revealActive(),
      reveal: (uri) => tree.reveal(uri, "place"),
    },
  };
}

/** Notes every resource that comes to the front. */
function followRecents({ globalState, subscriptions }: vscode.ExtensionContext): Recents {
  const recents = new Recents(globalState);
  const note = (editor: vscode.TextEditor | undefined): void => {
    if (editor?.document.uri.scheme === documentScheme) void recents.note(editor.document.uri.path);
  };
  note(vscode.window.activeTextEditor);
  subscriptions.push(vscode.window.onDidChangeActiveTextEditor(note));
  return recents;
}

function documentsPort(documents: Documents, placeOf: (uri: vscode.Uri) => Promise<string>): DocumentsPort {
  const { drafts, resources, reviews, receipts, actionReceipts } = documents;
  const editors = new ReviewEditors(placeOf);
  return {
    draftOf: (ref) => drafts.stored(ref),
    pending: () => drafts.pending(),
    storeDraft: (uri, ref, text, basedOn) => documents.storeDraft(uri, ref, text, basedOn),
    replaceDraft: (uri, ref, text, revision) => documents.replaceDraft(uri, ref, text, revision),
    moveDraft: (from, to) => documents.moveDraft(from, to),
    discardDraft: (ref) => documents.discardDraft(ref),
    keepOver: (ref, live) => drafts.keepOver(ref, live),
    shownPlan: (ref) => reviews.seen(ref),
    peekPlan: (ref) => reviews.peek(ref),
    showPlan: (planned) => reviews.present(planned),
    reload: (ref) => documents.reload(ref),
    openReview: (uri) => editors.openReview(uri),
    openReviews: (uris) => editors.openReviews(uris),
    openConflict: (uri) => editors.openConflict(uri),
    closeReview: (uri) => editors.close(uri),
    openStored: (uri) => editors.openStored(uri),
    showStored: (uri, ref) => documents.fileSystem.showStored(uri, ref),
    overrule: (uri) => documents.fileSystem.overrule(uri),
    edited: (ref, text, edits) => documents.edited(ref, text, edits),
    masker: (ref) => resources.masker(ref),
    client: (ref) => resources.client(ref),
    settle: (ref, live, pushed) => documents.settle(ref, live, pushed),
    saveUnsaved: (ref) => saveUnsaved(ref),
    isUnsaved: (ref) => unsavedOf(ref).length > 0,
    isStale: (uri) => documents.fileSystem.isStale(uri),
    keepReceipt: (receipt) => receipts.keep(receipt),
    dropReceipt: (receipt) => receipts.drop(receipt),
    receipts: () => receipts.all(),
    openReceipt: (receipt) => openReceipt(receipt),
    keepActionReceipt: (receipt) => actionReceipts.keep(receipt),
    actionReceipts: () => actionReceipts.all(),
    openActionReceipt: (receipt) => openActionReceipt(receipt),
  };
}
