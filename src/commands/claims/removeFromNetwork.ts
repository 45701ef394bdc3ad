import * as vscode from "vscode";
import type { Client } from "../../api/requests.ts";
import { idsOf } from "../../catalog/ref.ts";
import { readDevices, readNetworkDevices } from "../../changes/claims/claimInventory.ts";
import { removeFromNetwork as removing } from "../../changes/claims/deviceActions.ts";
import { removeWords } from "../../changes/claims/stockWords.ts";
import { counted } from "../../changes/claims/claimWords.ts";
import type { Item } from "../../connections/item.ts";
import { chooseDevices } from "./claimChoice.ts";
import { runDeviceErrand, type DeviceErrand } from "./claimFlow.ts";
import { networksOf, pickNetwork } from "./claimNetworks.ts";
import { placeText, type OrganizationPlace } from "../actions/organizationPlace.ts";
import { pushablePlace } from "../pushablePlace.ts";
import { networkIdOf, rowOf, serialOf } from "../rowOf.ts";
import type { Ports } from "../ports.ts";
import { quietly } from "../quietly.ts";

/** Takes devices out of a network: that of the given or selected row, or those that are ticked in a network's list. */
export async function removeFromNetwork(ports: Ports, given: unknown): Promise<void> {
  const row = rowOf(ports, given);
  const opened = await pushablePlace(ports, row, { verb: "Remove devices", towards: "from a network of" });
  if (!opened) return;
  const { place, client } = opened;
  const networks = await networksOf(ports, place);
  const serial = serialOf(row);
  const inUse = serial === undefined ? undefined : await networkIdOfDevice(client, place, serial);
  if (serial !== undefined && inUse === undefined) return sayThatItIsInNone(serial);
  const wanted = inUse ?? networkIdOf(row);
  const title = `Remove devices from which network of ${place.organization.name}?`;
  const network = networks.find(({ id }) => id === wanted) ?? (await pickNetwork(networks, title));
  if (!network) return;
  await runDeviceErrand(ports, client, {
    ...errandOf(client, place, { network, networks, serial }),
    remarks: (serials) => draftsOf(ports, place, serials),
  });
}

/** Drafts survive, but what they are of is out of reach without a network. */
function draftsOf(
  ports: Ports,
  { connection }: OrganizationPlace,
  serials: readonly string[],
): readonly string[] {
  const drafts = ports.documents
    .pending()
    .filter(({ ref }) => ref.connection === connection.id && serials.includes(idsOf(ref)["serial"] ?? ""));
  return drafts.length === 0 ? [] : [`${counted(drafts.length, "draft")} cannot be pushed then.`];
}

function sayThatItIsInNone(serial: string): void {
  void vscode.window.showInformationMessage(`${serial} is in no network any more.`);
}

/** As it is now, not as the tree was read. */
async function networkIdOfDevice(
  client: Client,
  { organization }: OrganizationPlace,
  serial: string,
): Promise<string | undefined> {
  const [device] = await quietly("Reading the device…", () => readDevices(client, organization.id, [serial]));
  return device?.network;
}

/** A device that was named is not asked for again, unless the person goes back. */
function errandOf(
  client: Client,
  place: OrganizationPlace,
  { network, networks, serial }: { network: Item; networks: readonly Item[]; serial: string | undefined },
): DeviceErrand {
  const { id } = place.organization;
  const choice = {
    title: `Remove devices from ${placeText(place)} › ${network.name}`,
    which: "in this network",
    read: () => readNetworkDevices(client, id, network.id),
  };
  return {
    words: removeWords,
    place,
    networks,
    network,
    action: () => removing(id, network.id),
    choose: (before) =>
      serial !== undefined && before.length === 0 ? Promise.resolve([serial]) : chooseDevices(choice, before),
  };
}
