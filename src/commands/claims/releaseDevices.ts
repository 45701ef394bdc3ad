import { readUnassigned } from "../../changes/claims/claimInventory.ts";
import { releaseDevices as releasing } from "../../changes/claims/deviceActions.ts";
import { releaseWords } from "../../changes/claims/stockWords.ts";
import { chooseDevices } from "./claimChoice.ts";
import { runDeviceErrand } from "./claimFlow.ts";
import { networksOf } from "./claimNetworks.ts";
import { placeText } from "../actions/organizationPlace.ts";
import { pushablePlace } from "../pushablePlace.ts";
import { rowOf } from "../rowOf.ts";
import type { Ports } from "../ports.ts";

/** Gives devices that are in no network away, after a question that names them and says what that means. */
export async function releaseDevices(ports: Ports, given: unknown): Promise<void> {
  const opened = await pushablePlace(ports, rowOf(ports, given), {
    verb: "Release devices",
    towards: "from",
  });
  if (!opened) return;
  const { place, client } = opened;
  const { id } = place.organization;
  await runDeviceErrand(ports, client, {
    words: releaseWords,
    place,
    networks: await networksOf(ports, place),
    action: () => releasing(id),
    choose: (before) =>
      chooseDevices(
        {
          title: `Release devices from ${placeText(place)}`,
          which: "in no network",
          read: () => readUnassigned(client, id),
        },
        before,
      ),
  });
}
