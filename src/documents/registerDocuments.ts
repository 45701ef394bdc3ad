import * as vscode from "vscode";
import { refOfUriPath } from "../catalog/uri.ts";
import type { Documents } from "./documents.ts";
import type { Drafts } from "./drafts.ts";
import { LazyFileSystem } from "./lazyFileSystem.ts";
import { ExplicitSaves } from "./saves.ts";
import { schemes, type SideScheme } from "./schemes.ts";
import { PendingChanges } from "./sourceControl.ts";

export interface RegisterParts {
  readonly drafts: Drafts;
  /** Loads the documents with the first use. */
  documents(): Promise<Documents>;
  readonly commands: { readonly review: string; readonly openResource: string };
  organizationPlace(connection: string, organization: string): Promise<string>;
  /** A name of a place is known now, or is another one. */
  readonly onDidChangePlaces: vscode.Event<void>;
  /** Documents that were saved on purpose. */
  saved(uris: readonly vscode.Uri[]): void;
}

/** Makes the documents known to VS Code: file systems, Source Control, saves. What they need loads when it is used. */
export function registerDocuments(parts: RegisterParts): vscode.Disposable {
  const { drafts, commands } = parts;
  const pending = new PendingChanges({
    drafts,
    reviewCommand: commands.review,
    openCommand: commands.openResource,
    organizationPlace: parts.organizationPlace,
  });
  void pending.update();
  return vscode.Disposable.from(
    pending,
    registerFileSystems(parts),
    new ExplicitSaves(parts.saved),
    drafts.onDidChange(() => void pending.update()),
    parts.onDidChangePlaces(() => void pending.update()),
    startWithFirstDocument(parts),
  );
}

function registerFileSystems({ documents }: RegisterParts): vscode.Disposable {
  const isReadonly = new vscode.MarkdownString(
    "This is one side of a review. Edit the draft instead: *Open Draft* stands above the text.",
  );
  const side = (scheme: SideScheme): vscode.Disposable => {
    const provider = new LazyFileSystem(async () => (await documents()).sides[scheme]);
    return vscode.workspace.registerFileSystemProvider(schemes[scheme], provider, {
      isReadonly,
      isCaseSensitive: true,
    });
  };
  const receipts = new LazyFileSystem(async () => (await documents()).receiptFiles);
  const editable = new LazyFileSystem(async () => (await documents()).fileSystem);
  return vscode.Disposable.from(
    vscode.workspace.registerFileSystemProvider(schemes.document, editable, { isCaseSensitive: true }),
    vscode.workspace.registerFileSystemProvider(schemes.receipt, receipts, {
      isReadonly: new vscode.MarkdownString("This is what was pushed, kept as a receipt."),
      isCaseSensitive: true,
    }),
    side("now"),
    side("review"),
    side("base"),
    side("stored"),
  );
}

/** The JSON service and the index load when a resource is first opened, not before. */
function startWithFirstDocument({ documents }: RegisterParts): vscode.Disposable {
  const look = async (document: vscode.TextDocument): Promise<void> => {
    if (document.uri.scheme === schemes.document) await (await documents()).startEditing();
  };
  vscode.workspace.textDocuments.forEach((document) => void look(document));
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument((document) => void look(document)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      const ref = document.uri.scheme === schemes.document ? refOfUriPath(document.uri.path) : undefined;
      if (ref) void documents().then((loaded) => loaded.followTyping(document, ref));
    }),
  );
}
