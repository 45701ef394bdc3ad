import { readUnassigned } from "../../changes/claims/claimInventory.ts";
import { addToNetwork } from "../../changes/claims/deviceActions.ts";
import { addWords } from "../../changes/claims/stockWords.ts";
import { chooseDevices } from "./claimChoice.ts";
import { runDeviceErrand } from "./claimFlow.ts";
import { networksOf, pickNetwork } from "./claimNetworks.ts";
import { placeText } from "../actions/organizationPlace.ts";
import { pushablePlace } from "../pushablePlace.ts";
import { networkIdOf, rowOf } from "../rowOf.ts";
import type { Ports } from "../ports.ts";

/** Adds devices of the inventory, or of a paste, to the network of the given or selected row, or to one that is picked. */
export async function addDevicesToNetwork(ports: Ports, given: unknown): Promise<void> {
  const row = rowOf(ports, given);
  const opened = await pushablePlace(ports, row, { verb: "Add devices", towards: "to a network of" });
  if (!opened) return;
  const { place, client } = opened;
  const networks = await networksOf(ports, place);
  const named = networks.find(({ id }) => id === networkIdOf(row));
  const title = `Add devices to which network of ${place.organization.name}?`;
  const network = named ?? (await pickNetwork(networks, title));
  if (!network) return;
  const { id } = place.organization;
  await runDeviceErrand(ports, client, {
    words: addWords,
    place,
    networks,
    network,
    knowsAllOrNone: true,
    action: (isAtomic) => addToNetwork(id, network.id, isAtomic),
    choose: (before) =>
      chooseDevices(
        {
          title: `Add devices to ${placeText(place)} › ${network.name}`,
          which: "in no network",
          read: () => readUnassigned(client, id),
        },
        before,
      ),
  });
}
