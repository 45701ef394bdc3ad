import { planNewNetwork } from "../../changes/actions/networkActions.ts";
import { readNetworks } from "../../changes/actions/situation.ts";
import { refOf } from "../../catalog/ref.ts";
import { actionPlace } from "./actionPlace.ts";
import { askNetworkWish } from "./networkWish.ts";
import type { Ports } from "../ports.ts";
import { pushablePlace } from "../pushablePlace.ts";
import { quietly } from "../quietly.ts";
import { rowOf } from "../rowOf.ts";
import { reportAction, runAction } from "./runAction.ts";
import { showMade } from "./showMade.ts";

/** Makes a network in an organization, step by step, and shows it in the tree. */
export async function createNetwork(ports: Ports, given: unknown): Promise<void> {
  const purpose = { verb: "Create a network", towards: "in" };
  const opened = await pushablePlace(ports, rowOf(ports, given), purpose);
  if (!opened) return;
  const { place, client } = opened;
  const { connection, organization } = place;
  const existing = await quietly(`Reading the networks of ${organization.name}…`, () =>
    readNetworks(client, organization.id),
  );
  const wish = await askNetworkWish(`Create Network in ${organization.name}`, existing);
  if (!wish) return;
  const run = await runAction(ports, async () => ({
    plan: planNewNetwork(organization.id, wish, await readNetworks(client, organization.id)),
    place: actionPlace(place),
  }));
  if (!run) return;
  const { outcome } = run;
  const said = reportAction(ports, run);
  ports.tree.refreshOrganization(connection.id, organization.id, "network");
  if (outcome.fate === "done" && outcome.id !== undefined) {
    const ref = refOf(connection.id, organization.id, "network", `/networks/${outcome.id}`);
    await showMade(ports, ref, wish.name);
  }
  await said;
}
