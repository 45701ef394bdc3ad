import * as vscode from "vscode";
import type { Connection } from "../connections/connection.ts";
import type { Item } from "../connections/item.ts";
import { pickConnection } from "./pickConnection.ts";
import type { Ports } from "./ports.ts";
import { isNothing } from "./targetDocument.ts";

/** An organization that a command is about, and the connection that sees it. */
export interface OrganizationPlace {
  readonly connection: Connection;
  readonly organization: Item;
}

/**
 * The organization of the given row, else of the selected one, else the one that a person picks.
 * @param what the command, as the titles of the questions name it: "Create Network"
 */
export async function organizationPlace(
  ports: Ports,
  given: unknown,
  what: string,
): Promise<OrganizationPlace | undefined> {
  const row = isNothing(given) ? ports.tree.selection() : ports.tree.targetOf(given);
  const named = row && ports.connections.get(row.connection);
  const connection = named ?? (await pickConnection(ports, undefined, `${what}: over which connection?`));
  if (!connection) return undefined;
  const all = await ports.directory.organizations(connection.id);
  const organization =
    all.find(({ id }) => id === row?.organization) ?? (await pickOrganization(connection, all, what));
  return organization && { connection, organization };
}

/** connection › organization */
export function placeText({ connection, organization }: OrganizationPlace): string {
  return `${connection.label} › ${organization.name}`;
}

async function pickOrganization(
  { label }: Connection,
  all: readonly Item[],
  what: string,
): Promise<Item | undefined> {
  if (all.length === 0) {
    void vscode.window.showInformationMessage(`${label} sees no organization.`);
    return undefined;
  }
  const picked = await vscode.window.showQuickPick(
    all.map((organization) => ({ label: organization.name, description: organization.id, organization })),
    { title: `${what}: in which organization of ${label}?`, matchOnDescription: true },
  );
  return picked?.organization;
}
