import * as vscode from "vscode";
import { refKey } from "../catalog/ref.ts";
import { refOfUriPath } from "../catalog/uri.ts";
import type { Ports } from "./ports.ts";
import { targetDocument } from "./targetDocument.ts";

/** Opens a resource's document; one that is open under another name is shown instead of opened twice. */
export async function openResource(ports: Ports, given: unknown): Promise<void> {
  const target = targetDocument(ports, given ?? ports.tree.selection());
  if (!target) return;
  const open = openUris().find((uri) => {
    const ref = refOfUriPath(uri.path);
    return ref !== undefined && refKey(ref) === refKey(target.ref);
  });
  await vscode.window.showTextDocument(open ?? target.uri, { preview: true });
  if (open) await ports.documents.reload(target.ref);
}

/** Opens the draft behind a review. */
export async function openDraft(ports: Ports, given: unknown): Promise<void> {
  const target = targetDocument(ports, given);
  if (target) await vscode.window.showTextDocument(target.uri, { preview: false });
}

function openUris(): vscode.Uri[] {
  const tabs = vscode.window.tabGroups.all.flatMap(({ tabs: each }) => each);
  return tabs.flatMap(({ input }) =>
    input instanceof vscode.TabInputText && input.uri.scheme === "meraki" ? [input.uri] : [],
  );
}
