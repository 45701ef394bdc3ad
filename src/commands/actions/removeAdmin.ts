import * as vscode from "vscode";
import { namedGrants } from "../../changes/actions/adminAccess.ts";
import { planAdminRemoval } from "../../changes/actions/adminActions.ts";
import { readAdmins, readNetworks, type KnownAdmin } from "../../changes/actions/situation.ts";
import { ApiError } from "../../api/apiError.ts";
import { actionPlace } from "./actionPlace.ts";
import { adminPlace, type AdminPlace } from "./adminPlace.ts";
import type { Ports } from "../ports.ts";
import { reportAction, runAction, type PlacedPlan } from "./runAction.ts";

/** Takes all access from an administrator; never from the last one with full access. The address has to be typed. */
export async function removeAdmin(ports: Ports, given: unknown): Promise<void> {
  const place = await adminPlace(ports, given, { verb: "Remove an administrator", towards: "from" });
  if (!place) return;
  const run = await runAction(ports, () => look(ports, place));
  if (!run) return;
  ports.tree.refreshOrganization(place.connection.id, place.organization.id, "admin");
  await reportAction(ports, run);
}

/** Among all administrators as they are now: the others decide whether one may go. */
async function look(ports: Ports, place: AdminPlace): Promise<PlacedPlan | undefined> {
  const { client, connection, organization } = place;
  const existing = await readAdmins(client, organization.id);
  const admin = existing.find(({ id }) => id === place.admin.id);
  if (!admin) {
    void vscode.window.showInformationMessage("This administrator is no longer in Dashboard.");
    return undefined;
  }
  const self = await ports.identities.emailOf(connection.id);
  const plan = planAdminRemoval(organization.id, await named(place, admin), existing, self);
  return { plan, place: actionPlace(place) };
}

/** The question names networks; where their names cannot be read it shows their ids. */
async function named({ client, organization }: AdminPlace, admin: KnownAdmin): Promise<KnownAdmin> {
  if (admin.networks.length === 0) return admin;
  try {
    const networks = await readNetworks(client, organization.id);
    return { ...admin, networks: namedGrants(admin.networks, networks) };
  } catch (error) {
    if (error instanceof ApiError) return admin;
    throw error;
  }
}
