import * as vscode from "vscode";
import { refKey, type Ref } from "../catalog/ref.ts";
import { refOfUriPath } from "../catalog/uri.ts";
import { saveQuietly } from "./saves.ts";
import { schemes } from "./schemes.ts";

/** Documents of this resource, under whatever name, that have unsaved text. */
export function unsavedOf(ref: Ref): readonly vscode.TextDocument[] {
  return vscode.workspace.textDocuments.filter(({ isDirty, uri }) => {
    const other = isDirty && uri.scheme === schemes.document ? refOfUriPath(uri.path) : undefined;
    return other !== undefined && refKey(other) === refKey(ref);
  });
}

/** Saves what is unsaved of a resource: that is local. False where it could not be stored. */
export async function saveUnsaved(ref: Ref): Promise<boolean> {
  const saved = await Promise.all(unsavedOf(ref).map((document) => saveQuietly(document)));
  return saved.every(Boolean);
}

/** VS Code reverts the document in front only; this reaches the others too, and can be undone. */
export async function revertUnsaved(ref: Ref, text: string): Promise<void> {
  for (const document of unsavedOf(ref)) {
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, whole, text);
    await vscode.workspace.applyEdit(edit);
    await saveQuietly(document);
  }
}
