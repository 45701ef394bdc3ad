import * as vscode from "vscode";
import type { Client } from "../api/requests.ts";
import { matchPath } from "../catalog/ref.ts";
import type { Connection } from "../connections/connection.ts";
import type { Item } from "../connections/item.ts";
import { askToAllowPushes } from "./allowPushes.ts";
import { pickConnection } from "./pickConnection.ts";
import type { Ports, TreeTarget } from "./ports.ts";
import { isNothing } from "./targetDocument.ts";

/** Where a claim goes to. */
export interface ClaimPlace {
  readonly connection: Connection;
  readonly organization: Item;
}

/** What a dialogue is about: `{ verb: "Claim", towards: "into" }`. */
export interface Purpose {
  readonly verb: string;
  readonly towards: string;
}

const claiming: Purpose = { verb: "Claim", towards: "into" };

/** The organization of the given row, else of the selected one, else the one that a person picks. */
async function claimPlace(
  ports: Ports,
  given: unknown,
  { verb, towards }: Purpose = claiming,
): Promise<ClaimPlace | undefined> {
  const row = rowOf(ports, given);
  const named = row && ports.connections.get(row.connection);
  const connection = named ?? (await pickConnection(ports, undefined, `${verb} over which connection?`));
  if (!connection) return undefined;
  const all = await ports.directory.organizations(connection.id);
  const title = `${verb} ${towards} which organization of ${connection.label}?`;
  const organization = all.find(({ id }) => id === row?.organization) ?? (await pickOne(all, title));
  return organization && { connection, organization };
}

/** The same with a client that may write there, asking for the permission; undefined where the person leaves. */
export async function pushablePlace(
  ports: Ports,
  given: unknown,
  purpose?: Purpose,
): Promise<{ readonly place: ClaimPlace; readonly client: Client } | undefined> {
  const place = await claimPlace(ports, given, purpose);
  if (!place || !(await askToAllowPushes(ports, place.connection.id))) return undefined;
  const client = await ports.connections.client(place.connection.id);
  return client && { place, client };
}

/** connection › organization */
export function placeName({ connection, organization }: ClaimPlace): string {
  return `${connection.label} › ${organization.name}`;
}

/** Id of the network that a row stands for, or that it is in as far as its API path tells. */
export function networkIdOf(row: TreeTarget | undefined): string | undefined {
  const [, scope, id] = row?.apiPath?.split("/") ?? [];
  return scope === "networks" ? id : undefined;
}

/** Serial of the device that a row stands for. */
export function serialOf(row: TreeTarget | undefined): string | undefined {
  return row?.apiPath === undefined ? undefined : matchPath("/devices/{serial}", row.apiPath)?.["serial"];
}

/** The given row; the selected one where none was given. */
export function rowOf(ports: Ports, given: unknown): TreeTarget | undefined {
  return isNothing(given) ? ports.tree.selection() : ports.tree.targetOf(given);
}

async function pickOne(all: readonly Item[], title: string): Promise<Item | undefined> {
  if (all.length === 0) {
    void vscode.window.showInformationMessage("This connection sees no organization.");
    return undefined;
  }
  const picked = await vscode.window.showQuickPick(
    all.map((organization) => ({ label: organization.name, description: organization.id, organization })),
    { title, placeHolder: "Organizations", matchOnDescription: true },
  );
  return picked?.organization;
}
