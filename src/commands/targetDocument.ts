import * as vscode from "vscode";
import { nameOfUriPath, refOfUriPath, schemeIsOurs } from "../catalog/uri.ts";
import { refKey, type Ref } from "../catalog/ref.ts";
import { activeUri } from "./activeUri.ts";
import type { Ports } from "./ports.ts";

/** The document that a command is about. */
export interface TargetDocument {
  readonly uri: vscode.Uri;
  readonly ref: Ref;
  readonly name: string;
}

/**
 * The document of what was given: a tree row, a URI, a row of Source Control. Only where nothing was given
 * it is the one in front: a click on a row must never reach another document. Undefined where there is none.
 * Arguments may be forged: only an address of ours is taken.
 */
export function targetDocument(ports: Ports, given: unknown): TargetDocument | undefined {
  const uri = isNothing(given) ? activeUri() : uriOf(ports, given);
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

/** Every document that was given, each once: Source Control passes all rows that are selected. */
export function targetDocuments(ports: Ports, given: readonly unknown[]): readonly TargetDocument[] {
  const targets = given.filter((one) => !isNothing(one)).flatMap((one) => targetDocument(ports, one) ?? []);
  return [...new Map(targets.map((target) => [refKey(target.ref), target])).values()];
}

/** Was the command run from the palette or by a key? Menus of views pass null where no row has the focus. */
export function isNothing(given: unknown): given is undefined | null {
  return given === undefined || given === null;
}

function uriOf(ports: Ports, given: unknown): vscode.Uri | undefined {
  const row = ports.tree.targetOf(given);
  if (row) return row.uri;
  if (given instanceof vscode.Uri) return given;
  return isState(given) && given.resourceUri instanceof vscode.Uri ? given.resourceUri : undefined;
}

/** A row of Source Control. */
function isState(given: unknown): given is { readonly resourceUri: unknown } {
  return typeof given === "object" && given !== null && "resourceUri" in given;
}
