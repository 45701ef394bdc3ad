import * as vscode from "vscode";
import type { Connection } from "../connections/connection.ts";
import type { Item } from "../connections/item.ts";
import { pickConnection } from "./pickConnection.ts";
import type { Ports } from "./ports.ts";
import { isNothing } from "./targetDocument.ts";

/** Where a claim goes to. */
export interface ClaimPlace {
  readonly connection: Connection;
  readonly organization: Item;
}

/** The organization of the given row, else of the selected one, else the one that a person picks. */
export async function claimPlace(ports: Ports, given: unknown): Promise<ClaimPlace | undefined> {
  const row = isNothing(given) ? ports.tree.selection() : ports.tree.targetOf(given);
  const named = row && ports.connections.get(row.connection);
  const connection = named ?? (await pickConnection(ports, undefined, "Claim over which connection?"));
  if (!connection) return undefined;
  const all = await ports.directory.organizations(connection.id);
  const organization =
    all.find(({ id }) => id === row?.organization) ?? (await pickOrganization(connection, all));
  return organization && { connection, organization };
}

/** connection › organization */
export function placeName({ connection, organization }: ClaimPlace): string {
  return `${connection.label} › ${organization.name}`;
}

async function pickOrganization({ label }: Connection, all: readonly Item[]): Promise<Item | undefined> {
  if (all.length === 0) {
    void vscode.window.showInformationMessage(`${label} sees no organization to claim into.`);
    return undefined;
  }
  const picked = await vscode.window.showQuickPick(
    all.map((organization) => ({ label: organization.name, description: organization.id, organization })),
    {
      title: `Claim into which organization of ${label}?`,
      placeHolder: "Organizations",
      matchOnDescription: true,
    },
  );
  return picked?.organization;
}
