import { addToNetwork, claimDevices as claiming } from "../../changes/claims/deviceActions.ts";
import { addWords, claimWords } from "../../changes/claims/stockWords.ts";
import type { Item } from "../../connections/item.ts";
import { runDeviceErrand, type DeviceErrand } from "./claimFlow.ts";
import { askSerials } from "./claimInput.ts";
import { networksOf, pickTarget } from "./claimNetworks.ts";
import { placeText, type OrganizationPlace } from "../actions/organizationPlace.ts";
import { pushablePlace } from "../pushablePlace.ts";
import { networkIdOf, rowOf } from "../rowOf.ts";
import type { Ports } from "../ports.ts";

/**
 * Claims devices by their serials into an inventory, or straight into a network: that of the given row, or the one that
 * the person picks. Nothing is sent before a person has confirmed a question that names the place.
 */
export async function claimDevices(ports: Ports, given: unknown): Promise<void> {
  const opened = await pushablePlace(ports, rowOf(ports, given), { verb: "Claim", towards: "into" });
  if (!opened) return;
  const { place, client } = opened;
  const networks = await networksOf(ports, place);
  const named = networks.find(({ id }) => id === networkIdOf(ports.tree.targetOf(given)));
  const target = named ?? (await pickTarget(networks, place.organization.name));
  if (target === undefined) return;
  await runDeviceErrand(
    ports,
    client,
    target === "inventory" ? inventoryErrand(place, networks) : networkErrand(place, networks, target),
  );
}

function inventoryErrand(place: OrganizationPlace, networks: readonly Item[]): DeviceErrand {
  return {
    words: claimWords,
    place,
    networks,
    action: () => claiming(place.organization.id),
    choose: (before) => askSerials(`Claim devices into ${placeText(place)}`, before.join(" ")),
  };
}

function networkErrand(place: OrganizationPlace, networks: readonly Item[], network: Item): DeviceErrand {
  return {
    words: addWords,
    place,
    networks,
    network,
    knowsAllOrNone: true,
    action: (isAtomic) => addToNetwork(place.organization.id, network.id, isAtomic),
    choose: (before) =>
      askSerials(`Claim devices into ${placeText(place)} › ${network.name}`, before.join(" ")),
  };
}
