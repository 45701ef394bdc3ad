import * as vscode from "vscode";
import { ApiError } from "../../api/apiError.ts";
import { errorSentence } from "../../api/errorSentence.ts";
import { nameOfUriPath, uriPath } from "../../catalog/uri.ts";
import type { Ref } from "../../catalog/ref.ts";
import type { Connection } from "../../connections/connection.ts";
import type { Ports } from "../ports.ts";

type PendingDraft = ReturnType<Ports["documents"]["pending"]>[number];

/** Drafts of removed connections whose organization the new one sees: offers to move them to it. */
export async function offerToMoveDrafts(ports: Ports, connection: Connection): Promise<void> {
  const drafts = await orphans(ports, connection);
  if (drafts.length === 0) return;
  const move = drafts.length === 1 ? "Move Draft" : `Move ${drafts.length} Drafts`;
  const answer = await vscode.window.showInformationMessage(
    `${connection.label} sees an organization of which there ${drafts.length === 1 ? "is a draft" : `are ${drafts.length} drafts`} of a removed connection.`,
    move,
  );
  if (answer === move) await moveAll(ports, connection, drafts);
}

/** Ids of organizations are unique within one cloud: a removed connection of another region is another place. */
async function orphans(ports: Ports, { id, region }: Connection): Promise<readonly PendingDraft[]> {
  const left = ports.documents
    .pending()
    .filter(({ ref }) => ports.connections.removed(ref.connection)?.region === region)
    .filter(({ ref }) => ports.connections.get(ref.connection) === undefined);
  if (left.length === 0) return [];
  const seen = new Set((await ports.directory.organizations(id)).map((organization) => organization.id));
  return left.filter(({ ref }) => seen.has(ref.organization));
}

async function moveAll(ports: Ports, to: Connection, drafts: readonly PendingDraft[]): Promise<void> {
  const stayed: string[] = [];
  for (const { ref, uri } of drafts) {
    const name = nameOfUriPath(vscode.Uri.parse(uri).path);
    const problem = await moveOne(ports, { ...ref, connection: to.id }, ref, name);
    if (problem !== undefined) stayed.push(`${name} stays where it was: ${problem}`);
  }
  const moved = drafts.length - stayed.length;
  const text = [`${moved === 1 ? "1 draft" : `${moved} drafts`} moved to ${to.label}.`, ...stayed].join(" ");
  void (stayed.length > 0
    ? vscode.window.showWarningMessage(text)
    : vscode.window.showInformationMessage(text));
}

/** Undefined where it was moved, else why not. */
async function moveOne(ports: Ports, ref: Ref, from: Ref, name: string): Promise<string | undefined> {
  const uri = vscode.Uri.from({ scheme: "meraki", path: uriPath(ref, name) });
  try {
    const isMoved = await ports.documents.moveDraft(from, { ref, uri });
    return isMoved ? undefined : "there is another draft of it already.";
  } catch (error) {
    return error instanceof ApiError ? errorSentence(error) : String(error);
  }
}
