import { namedGrants } from "../changes/actions/adminAccess.ts";
import { planAdminRemoval } from "../changes/actions/adminActions.ts";
import { readNetworks, type KnownAdmin } from "../changes/actions/situation.ts";
import { ApiError } from "../api/apiError.ts";
import { adminPlace, type AdminPlace } from "./adminPlace.ts";
import type { Ports } from "./ports.ts";
import { actionPlace, reportAction, runAction } from "./runAction.ts";

/** Takes all access from an administrator; never from the last one with full access. The address has to be typed. */
export async function removeAdmin(ports: Ports, given: unknown): Promise<void> {
  const place = await adminPlace(ports, given, "Remove Admin");
  if (!place) return;
  const { connection, organization, existing } = place;
  const self = await ports.identities.emailOf(connection.id);
  const plan = planAdminRemoval(organization.id, await named(place), existing, self);
  const at = actionPlace(place);
  const outcome = await runAction(ports, at, plan);
  if (!outcome) return;
  ports.tree.refreshOrganization(connection.id, organization.id, "admin");
  await reportAction(ports, plan, outcome, at);
}

/** The question names networks; where their names cannot be read it shows their ids. */
async function named({ client, organization, admin }: AdminPlace): Promise<KnownAdmin> {
  if (admin.networks.length === 0) return admin;
  try {
    const networks = await readNetworks(client, organization.id);
    return { ...admin, networks: namedGrants(admin.networks, networks) };
  } catch (error) {
    if (error instanceof ApiError) return admin;
    throw error;
  }
}
