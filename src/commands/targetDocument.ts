import * as vscode from "vscode";
import { nameOfUriPath, refOfUriPath, schemeIsOurs } from "../catalog/uri.ts";
import type { Ref } from "../catalog/ref.ts";
import type { Ports } from "./ports.ts";

/** The document that a command is about. */
export interface TargetDocument {
  readonly uri: vscode.Uri;
  readonly ref: Ref;
  readonly name: string;
}

/**
 * The document that was given (a URI, a tree row, a row of Source Control), else the one in front,
 * else undefined. Arguments may be forged: only an address of ours is taken.
 */
export function targetDocument(ports: Ports, given: unknown): TargetDocument | undefined {
  const uri = uriOf(ports, given) ?? activeUri();
  const ref = uri && refOfUriPath(uri.path);
  if (!uri || !ref || !schemeIsOurs(uri.scheme)) return undefined;
  return { uri: uri.with({ scheme: "meraki" }), ref, name: nameOfUriPath(uri.path) };
}

/** The same, asking which draft is meant where nothing says so. */
export async function targetDraft(ports: Ports, given: unknown): Promise<TargetDocument | undefined> {
  const target = targetDocument(ports, given);
  if (target) return target;
  const drafts = ports.documents.pending();
  if (drafts.length === 0) {
    void vscode.window.showInformationMessage(
      "There are no drafts. Open a resource from the tree and edit it.",
    );
    return undefined;
  }
  const picked = await vscode.window.showQuickPick(
    drafts.map(({ uri }) => ({
      label: nameOfUriPath(vscode.Uri.parse(uri).path),
      uri: vscode.Uri.parse(uri),
    })),
    { title: "Which draft?", placeHolder: "Drafts that wait for review" },
  );
  return picked && targetDocument(ports, picked.uri);
}

function uriOf(ports: Ports, given: unknown): vscode.Uri | undefined {
  if (given instanceof vscode.Uri) return given;
  if (
    typeof given === "object" &&
    given !== null &&
    "resourceUri" in given &&
    given.resourceUri instanceof vscode.Uri
  ) {
    return given.resourceUri;
  }
  return ports.tree.targetOf(given)?.uri;
}

function activeUri(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (input instanceof vscode.TabInputText) return input.uri;
  if (input instanceof vscode.TabInputTextDiff) return input.modified;
  return vscode.window.activeTextEditor?.document.uri;
}
