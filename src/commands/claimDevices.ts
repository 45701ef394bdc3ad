import { addToNetwork, claimDevices as claiming } from "../changes/claims/deviceActions.ts";
import { addWords, claimWords } from "../changes/claims/stockWords.ts";
import type { Item } from "../connections/item.ts";
import { runDeviceErrand, type DeviceErrand } from "./claimFlow.ts";
import { askSerials } from "./claimInput.ts";
import { networksOf, pickTarget } from "./claimNetworks.ts";
import { pushablePlace, networkIdOf, placeName, type ClaimPlace } from "./claimPlace.ts";
import type { Ports } from "./ports.ts";

/**
 * Claims devices by their serials into an inventory, or straight into a network: that of the given row, or the one that
 * the person picks. Nothing is sent before a person has confirmed a question that names the place.
 */
export async function claimDevices(ports: Ports, given: unknown): Promise<void> {
  const opened = await pushablePlace(ports, given);
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

function inventoryErrand(place: ClaimPlace, networks: readonly Item[]): DeviceErrand {
  return {
    words: claimWords,
    place,
    networks,
    action: () => claiming(place.organization.id),
    choose: (before) => askSerials(`Claim devices into ${placeName(place)}`, before.join(" ")),
  };
}

function networkErrand(place: ClaimPlace, networks: readonly Item[], network: Item): DeviceErrand {
  return {
    words: addWords,
    place,
    networks,
    network,
    knowsAllOrNone: true,
    action: (isAtomic) => addToNetwork(place.organization.id, network.id, isAtomic),
    choose: (before) =>
      askSerials(`Claim devices into ${placeName(place)} › ${network.name}`, before.join(" ")),
  };
}
