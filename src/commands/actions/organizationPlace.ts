import * as vscode from "vscode";
import type { Connection } from "../../connections/connection.ts";
import type { Item } from "../../connections/item.ts";
import { pickConnection } from "../connecting/pickConnection.ts";
import type { Ports, TreeTarget } from "../ports.ts";

/** An organization that a command is about, and the connection that sees it. */
export interface OrganizationPlace {
  readonly connection: Connection;
  readonly organization: Item;
}

/** What a dialogue is about, as its questions say it: `{ verb: "Claim", towards: "into" }`, `{ verb: "Delete" }`. */
export interface Purpose {
  readonly verb: string;
  readonly towards?: string;
}

/** The organization of a row, else the one that a person picks. */
export async function organizationPlace(
  ports: Ports,
  row: TreeTarget | undefined,
  purpose: Purpose,
): Promise<OrganizationPlace | undefined> {
  const named = row && ports.connections.get(row.connection);
  const connection =
    named ?? (await pickConnection(ports, undefined, `${purpose.verb} over which connection?`));
  if (!connection) return undefined;
  const all = await ports.directory.organizations(connection.id);
  const organization =
    all.find(({ id }) => id === row?.organization) ?? (await pickOrganization(connection, all, purpose));
  return organization && { connection, organization };
}

/** connection › organization */
export function placeText({ connection, organization }: OrganizationPlace): string {
  return `${connection.label} › ${organization.name}`;
}

/** The ids of a place, as receipts keep them. */
export function placeIds({ connection, organization }: OrganizationPlace): {
  readonly connection: string;
  readonly organization: string;
} {
  return { connection: connection.id, organization: organization.id };
}

async function pickOrganization(
  { label }: Connection,
  all: readonly Item[],
  { verb, towards }: Purpose,
): Promise<Item | undefined> {
  if (all.length === 0) {
    void vscode.window.showInformationMessage(`${label} sees no organization.`);
    return undefined;
  }
  const title = `${verb} ${towards === undefined ? "" : `${towards} `}which organization of ${label}?`;
  const picked = await vscode.window.showQuickPick(
    all.map((organization) => ({ label: organization.name, description: organization.id, organization })),
    { title, placeHolder: "Organizations", matchOnDescription: true },
  );
  return picked?.organization;
}
