import * as vscode from "vscode";
import { refKey, type Ref } from "../../catalog/ref.ts";
import { documentScheme, refOfUriPath } from "../../catalog/uri.ts";

/** Resources that are open in tabs, each with the URI that it is open under. */
export function openDocuments(): readonly { readonly uri: vscode.Uri; readonly ref: Ref }[] {
  const tabs = vscode.window.tabGroups.all.flatMap(({ tabs: each }) => each);
  return tabs.flatMap(({ input }) => {
    const uri =
      input instanceof vscode.TabInputText && input.uri.scheme === documentScheme ? input.uri : undefined;
    const ref = uri && refOfUriPath(uri.path);
    return uri && ref ? [{ uri, ref }] : [];
  });
}

/** The URI under which a resource is open, whatever name it carries. */
export function openUriOf(ref: Ref): vscode.Uri | undefined {
  return openDocuments().find((open) => refKey(open.ref) === refKey(ref))?.uri;
}
