import * as vscode from "vscode";
import { askLabel, replaceKeyOf } from "./addConnection.ts";
import { forgetMarks } from "../forgetMarks.ts";
import { pickConnection } from "./pickConnection.ts";
import type { Ports } from "../ports.ts";

/** Gives a connection another label. Documents keep their addresses. */
export async function renameConnection(ports: Ports, given: unknown): Promise<void> {
  const connection = await pickConnection(ports, given, "Rename which connection?");
  const label = connection && (await askLabel(ports, connection.label, `New label of ${connection.label}`));
  if (connection && label !== undefined) await ports.connections.change(connection.id, { label });
}

/** Replaces the API key of a connection. */
export async function replaceApiKey(ports: Ports, given: unknown): Promise<void> {
  const connection = await pickConnection(ports, given, "Replace the key of which connection?");
  if (connection) await replaceKeyOf(ports, connection.id);
}

/** Removes a connection and its key. Its drafts stay on this machine, and can be moved to another connection. */
export async function removeConnection(ports: Ports, given: unknown): Promise<void> {
  const connection = await pickConnection(ports, given, "Remove which connection?");
  if (!connection) return;
  const remove = "Remove Connection";
  const answer = await vscode.window.showWarningMessage(
    `Remove ${connection.label}?`,
    {
      modal: true,
      detail: `Its API key is deleted from this machine. The key stays valid in Dashboard.${draftsSentence(draftsOf(ports, connection.id))}`,
    },
    remove,
  );
  if (answer !== remove) return;
  const forget = forgetMarks(ports.choices, (mark) => mark.connection === connection.id);
  await ports.connections.remove(connection.id);
  await forget();
}

function draftsOf({ documents }: Ports, connection: string): number {
  return documents.pending().filter(({ ref }) => ref.connection === connection).length;
}

function draftsSentence(count: number): string {
  if (count === 0) return "";
  const [what, them] = count === 1 ? ["Its draft stays", "it"] : [`Its ${count} drafts stay`, "them"];
  return ` ${what} on this machine: add a connection that sees the same organization, and you can move ${them} there.`;
}

/** Opens the simulated organization that comes with the extension. */
export async function openDemo(ports: Ports): Promise<void> {
  await vscode.window.withProgress({ location: { viewId: "meraki.organizations" } }, () =>
    ports.connections.openDemo(),
  );
  await vscode.commands.executeCommand("meraki.organizations.focus");
}
