import * as vscode from "vscode";
import type { Ports } from "./ports.ts";
import { review } from "./review.ts";
import { targetDocument } from "./targetDocument.ts";

/**
 * After explicit saves: opens the review of a draft that can be reviewed, or one review of several.
 * A save of text that is not JSON, or that says nothing new, opens nothing.
 */
export async function reviewSaved(ports: Ports, given: unknown): Promise<void> {
  if (!vscode.workspace.getConfiguration("meraki").get("review.onSave", true)) return;
  const uris = Array.isArray(given) ? given.filter((uri) => uri instanceof vscode.Uri) : [];
  const targets = uris.flatMap((uri) => targetDocument(ports, uri) ?? []);
  const drafts = targets.filter(({ ref }) => isReviewable(ports.documents.draftOf(ref)?.text));
  const [only] = drafts;
  if (only && drafts.length === 1) return review(ports, only.uri);
  if (drafts.length === 0) return;
  for (const { ref } of drafts) ports.documents.showPlan(await ports.documents.peekPlan(ref));
  await ports.documents.openReviews(drafts.map(({ uri }) => uri));
}

function isReviewable(text: string | undefined): boolean {
  if (text === undefined) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
