import * as vscode from "vscode";
import { idsOf } from "../../catalog/ref.ts";
import type { Client } from "../../api/requests.ts";
import { planNetworkDeletion } from "../../changes/actions/networkActions.ts";
import { readNetworkDevices } from "../../changes/actions/networkDevices.ts";
import { readNetworks } from "../../changes/actions/situation.ts";
import { actionPlace } from "./actionPlace.ts";
import { forgetMarks } from "../forgetMarks.ts";
import { organizationPlace, type OrganizationPlace } from "./organizationPlace.ts";
import type { Ports, RowMark } from "../ports.ts";
import { quietly } from "../quietly.ts";
import { idsOfRow, rowOf } from "../rowOf.ts";
import { reportAction, runAction, type PlacedPlan } from "./runAction.ts";

/** Deletes a network: of the given or selected row, else the one that a person picks. Its name has to be typed. */
export async function deleteNetwork(ports: Ports, given: unknown): Promise<void> {
  const row = rowOf(ports, given);
  const place = await organizationPlace(ports, row, { verb: "Delete a network", towards: "of" });
  const client = place && (await ports.connections.client(place.connection.id));
  if (!client) return;
  const id = idsOfRow(row, "/networks/{networkId}")?.["networkId"] ?? (await pickNetwork(client, place));
  if (id === undefined) return;
  const run = await runAction(ports, () => look(ports, client, place, id));
  if (!run) return;
  ports.tree.refreshOrganization(place.connection.id, place.organization.id);
  if (run.outcome.fate === "done") await forgetMarks(ports.choices, isIt(place, id))();
  await reportAction(ports, run);
}

/** As it is in Dashboard now: a row may be old. */
async function look(
  ports: Ports,
  client: Client,
  place: OrganizationPlace,
  id: string,
): Promise<PlacedPlan | undefined> {
  const { connection, organization } = place;
  const [networks, devices] = await Promise.all([
    readNetworks(client, organization.id),
    readNetworkDevices(client, organization.id, id),
  ]);
  const network = networks.find((one) => one.id === id);
  if (!network) {
    void vscode.window.showInformationMessage("This network is no longer in Dashboard.");
    return undefined;
  }
  const drafts = draftsOf(ports, connection.id, id);
  const losses = { devices, drafts, isBoundToTemplate: network.isBoundToTemplate };
  return {
    plan: planNetworkDeletion(organization.id, network, losses),
    place: actionPlace(place, network.name),
  };
}

/** The id of the network that a person picks; undefined where there is none. */
function isIt({ connection }: OrganizationPlace, id: string): (mark: RowMark) => boolean {
  return (mark) => mark.connection === connection.id && mark.id === id;
}

async function pickNetwork(client: Client, { organization }: OrganizationPlace): Promise<string | undefined> {
  const networks = await quietly(`Reading the networks of ${organization.name}…`, () =>
    readNetworks(client, organization.id),
  );
  if (networks.length === 0) {
    void vscode.window.showInformationMessage(`${organization.name} has no networks.`);
    return undefined;
  }
  const picked = await vscode.window.showQuickPick(
    networks.map(({ id, name }) => ({ label: name, description: id })),
    {
      title: `Delete which network of ${organization.name}?`,
      placeHolder: "Networks",
      matchOnDescription: true,
    },
  );
  return picked?.description;
}

function draftsOf({ documents }: Ports, connection: string, network: string): number {
  return documents
    .pending()
    .filter(({ ref }) => ref.connection === connection && idsOf(ref)["networkId"] === network).length;
}
