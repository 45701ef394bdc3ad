import * as vscode from "vscode";
import type { Connection } from "../../connections/connection.ts";
import { pickConnection } from "./pickConnection.ts";
import type { Ports } from "../ports.ts";
import { isNothing, targetDocument } from "../targetDocument.ts";

/** Lets a connection write, after a question that names it: the given one, else that of the document in front. */
export async function allowPushes(ports: Ports, given: unknown): Promise<void> {
  const document = isNothing(given) ? targetDocument(ports, given) : undefined;
  const named = document && ports.connections.get(document.ref.connection);
  const connection = named ?? (await pickConnection(ports, given, "Allow pushes over which connection?"));
  if (connection) await askToAllowPushes(ports, connection.id);
}

/** Takes the permission back. */
export async function makeReadOnly(ports: Ports, given: unknown): Promise<void> {
  const connection = await pickConnection(ports, given, "Make which connection read-only?");
  if (connection) await ports.connections.change(connection.id, { allowsPushes: false });
}

/** True where the connection may write, or may from now on. */
export async function askToAllowPushes(ports: Ports, id: string): Promise<boolean> {
  const connection = ports.connections.get(id);
  if (!connection) return false;
  if (connection.allowsPushes) return true;
  if (!(await confirm(connection))) return false;
  await ports.connections.change(id, { allowsPushes: true });
  return true;
}

async function confirm({ label }: Connection): Promise<boolean> {
  const allow = "Allow Pushes";
  const answer = await vscode.window.showWarningMessage(
    `Allow pushes over ${label}?`,
    {
      modal: true,
      detail:
        "It is read-only now. Each push will still be reviewed and confirmed. You can make it read-only again at any time.",
    },
    allow,
  );
  return answer === allow;
}
