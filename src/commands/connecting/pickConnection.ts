import * as vscode from "vscode";
import type { Connection } from "../../connections/connection.ts";
import type { Ports } from "../ports.ts";
import { isNothing, targetDocument } from "../targetDocument.ts";

/** The connection of a given row or document, the only one there is, or the one that a person picks. */
export async function pickConnection(
  ports: Ports,
  given: unknown,
  title: string,
): Promise<Connection | undefined> {
  const named = connectionOf(ports, given);
  if (named !== undefined) return ports.connections.get(named) ?? sayItIsRemoved();
  const all = ports.connections.all();
  if (all.length <= 1) return all[0] ?? sayThereIsNone();
  const picked = await vscode.window.showQuickPick(
    all.map((connection) => ({
      label: connection.label,
      description: connection.allowsPushes ? "pushes allowed" : "read-only",
      connection,
    })),
    { title, placeHolder: "Connections" },
  );
  return picked?.connection;
}

function connectionOf(ports: Ports, given: unknown): string | undefined {
  if (isNothing(given)) return undefined;
  return ports.tree.targetOf(given)?.connection ?? targetDocument(ports, given)?.ref.connection;
}

function sayItIsRemoved(): undefined {
  void vscode.window.showInformationMessage("The connection of this was removed.");
  return undefined;
}

function sayThereIsNone(): undefined {
  void vscode.window.showInformationMessage(
    "There is no connection yet. Add one, or open the demo organization.",
  );
  return undefined;
}
