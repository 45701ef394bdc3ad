import * as vscode from "vscode";
import type { Client } from "../../api/requests.ts";
import { readAdmins, type KnownAdmin } from "../../changes/actions/situation.ts";
import { organizationPlace, type OrganizationPlace, type Purpose } from "./organizationPlace.ts";
import type { Ports } from "../ports.ts";
import { quietly } from "../quietly.ts";
import { idsOfRow, rowOf } from "../rowOf.ts";

/** An administrator that a command is about, among all of the organization as they are now. */
export interface AdminPlace extends OrganizationPlace {
  readonly client: Client;
  readonly admin: KnownAdmin;
  readonly existing: readonly KnownAdmin[];
}

/** The administrator of the given or selected row, else the one that a person picks. */
export async function adminPlace(
  ports: Ports,
  given: unknown,
  purpose: Purpose,
): Promise<AdminPlace | undefined> {
  const row = rowOf(ports, given);
  const place = await organizationPlace(ports, row, purpose);
  const client = place && (await ports.connections.client(place.connection.id));
  if (!client) return undefined;
  const { organization } = place;
  const existing = await quietly(`Reading the administrators of ${organization.name}…`, () =>
    readAdmins(client, organization.id),
  );
  const id = idsOfRow(row, "/organizations/{organizationId}/admins/{adminId}")?.["adminId"];
  const admin = id === undefined ? await pickAdmin(existing, place) : existing.find((one) => one.id === id);
  if (!admin && id !== undefined)
    void vscode.window.showInformationMessage("This administrator is no longer in Dashboard.");
  return admin && { ...place, client, admin, existing };
}

async function pickAdmin(
  existing: readonly KnownAdmin[],
  { organization }: OrganizationPlace,
): Promise<KnownAdmin | undefined> {
  const picked = await vscode.window.showQuickPick(
    existing.map((admin) => ({ label: admin.name, description: admin.email, admin })),
    {
      title: `Which administrator of ${organization.name}?`,
      placeHolder: "Administrators",
      matchOnDescription: true,
    },
  );
  return picked?.admin;
}
