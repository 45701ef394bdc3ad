import * as vscode from "vscode";
import type { Ref } from "../../catalog/ref.ts";
import { uriPath } from "../../catalog/uri.ts";
import type { Ports } from "../ports.ts";

/** Shows the row of what was made; the tree reads its list again on the way. */
export async function showMade(ports: Ports, ref: Ref | undefined, name: string): Promise<void> {
  if (ref) await ports.tree.reveal(vscode.Uri.from({ scheme: "meraki", path: uriPath(ref, name) }));
}
