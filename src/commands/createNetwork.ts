import { planNewNetwork } from "../changes/actions/networkActions.ts";
import { readNetworks } from "../changes/actions/situation.ts";
import { refOf } from "../catalog/ref.ts";
import { askToAllowPushes } from "./allowPushes.ts";
import { askNetworkWish } from "./networkWish.ts";
import { organizationPlace } from "./organizationPlace.ts";
import type { Ports } from "./ports.ts";
import { quietly } from "./quietly.ts";
import { actionPlace, reportAction, runAction } from "./runAction.ts";
import { showMade } from "./showMade.ts";

/** Makes a network in an organization, step by step, and shows it in the tree. */
export async function createNetwork(ports: Ports, given: unknown): Promise<void> {
  const place = await organizationPlace(ports, given, "Create Network");
  if (!place || !(await askToAllowPushes(ports, place.connection.id))) return;
  const { connection, organization } = place;
  const client = await ports.connections.client(connection.id);
  if (!client) return;
  const existing = await quietly(`Reading the networks of ${organization.name}…`, () =>
    readNetworks(client, organization.id),
  );
  const wish = await askNetworkWish(`Create Network in ${organization.name}`, existing);
  if (!wish) return;
  const plan = planNewNetwork(organization.id, wish, existing);
  const at = actionPlace(place);
  const outcome = await runAction(ports, at, plan);
  if (!outcome) return;
  const said = reportAction(ports, plan, outcome, at);
  ports.tree.refreshOrganization(connection.id, organization.id, "network");
  if (outcome.fate === "done" && outcome.id !== undefined) {
    const ref = refOf(connection.id, organization.id, "network", `/networks/${outcome.id}`);
    await showMade(ports, ref, wish.name);
  }
  await said;
}
