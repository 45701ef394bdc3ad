import * as vscode from "vscode";
import { isJson } from "../../changes/json/isJson.ts";
import type { Ports } from "../ports.ts";
import { reviewTogether } from "./review.ts";
import { targetDocument } from "../targetDocument.ts";

/**
 * After explicit saves: opens the review of a draft that can be reviewed, or one review of several.
 * A save of text that is not JSON, or that says nothing new, opens nothing.
 */
export async function reviewSaved(ports: Ports, given: unknown): Promise<void> {
  if (!vscode.workspace.getConfiguration("meraki").get("review.onSave", true)) return;
  const uris = Array.isArray(given) ? given.filter((uri) => uri instanceof vscode.Uri) : [];
  const targets = uris.flatMap((uri) => targetDocument(ports, uri) ?? []);
  const drafts = targets.filter(({ ref }) => isJson(ports.documents.draftOf(ref)?.text ?? ""));
  if (drafts.length > 0) await reviewTogether(ports, drafts);
}
