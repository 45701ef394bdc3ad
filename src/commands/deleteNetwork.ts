import * as vscode from "vscode";
import { idsOf } from "../catalog/ref.ts";
import type { Client } from "../api/requests.ts";
import { planNetworkDeletion } from "../changes/actions/networkActions.ts";
import { readNetworkDevices } from "../changes/actions/networkDevices.ts";
import { readNetworks, type KnownNetwork } from "../changes/actions/situation.ts";
import { organizationPlace, type OrganizationPlace } from "./organizationPlace.ts";
import type { Ports } from "./ports.ts";
import { quietly } from "./quietly.ts";
import { actionPlace, reportAction, runAction } from "./runAction.ts";
import { rowIds } from "./targetThing.ts";

/** Deletes a network: of the given or selected row, else the one that a person picks. Its name has to be typed. */
export async function deleteNetwork(ports: Ports, given: unknown): Promise<void> {
  const place = await organizationPlace(ports, given, "Delete Network");
  const client = place && (await ports.connections.client(place.connection.id));
  const network = client && (await networkToDelete(ports, client, place, given));
  if (!network) return;
  const { connection, organization } = place;
  const losses = {
    devices: await quietly(`Reading the devices of ${network.name}…`, () =>
      readNetworkDevices(client, organization.id, network.id),
    ),
    drafts: draftsOf(ports, connection.id, network.id),
    isBoundToTemplate: network.isBoundToTemplate,
  };
  const plan = planNetworkDeletion(organization.id, network, losses);
  const at = actionPlace(place, network.name);
  const outcome = await runAction(ports, at, plan);
  if (!outcome) return;
  ports.tree.refreshOrganization(connection.id, organization.id);
  await reportAction(ports, plan, outcome, at);
}

/** As it is in Dashboard now: a row may be old. */
async function networkToDelete(
  ports: Ports,
  client: Client,
  { organization }: OrganizationPlace,
  given: unknown,
): Promise<KnownNetwork | undefined> {
  const networks = await quietly(`Reading the networks of ${organization.name}…`, () =>
    readNetworks(client, organization.id),
  );
  const id = rowIds(ports, given, "/networks/{networkId}")?.["networkId"];
  if (id === undefined) return pickNetwork(networks, organization.name);
  const found = networks.find((network) => network.id === id);
  if (!found) void vscode.window.showInformationMessage("This network is no longer in Dashboard.");
  return found;
}

async function pickNetwork(
  networks: readonly KnownNetwork[],
  organization: string,
): Promise<KnownNetwork | undefined> {
  if (networks.length === 0) {
    void vscode.window.showInformationMessage(`${organization} has no networks.`);
    return undefined;
  }
  const picked = await vscode.window.showQuickPick(
    networks.map((network) => ({ label: network.name, description: network.id, network })),
    { title: `Delete which network of ${organization}?`, matchOnDescription: true },
  );
  return picked?.network;
}

function draftsOf({ documents }: Ports, connection: string, network: string): number {
  return documents
    .pending()
    .filter(({ ref }) => ref.connection === connection && idsOf(ref)["networkId"] === network).length;
}
