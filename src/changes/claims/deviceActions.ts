import * as z from "zod/mini";
import type { Client } from "../../api/requests.ts";
import type { ClaimRequest } from "./claim.ts";
import { type OwnedDevice, readDevices } from "./claimInventory.ts";
import { networkRequest, releaseRequest, removalRequest, serialsRequest } from "./claimRequests.ts";
import type { Spoken, StockAction } from "./stockAction.ts";

/** Why a device is left out before anything is sent. */
export type Obstacle =
  | { readonly is: "here-already" }
  | { readonly is: "in-network"; readonly network: string }
  | { readonly is: "not-here" };

/** What is done with devices. */
export interface DeviceAction extends StockAction {
  /** Where the device is before; undefined where the organization does not own it. */
  obstacle(device: OwnedDevice | undefined): Obstacle | undefined;
}

/** Nothing documents how many serials a request may name; ten full requests still fit the limit of five minutes. */
const mostSerials = 100;

/** Claims devices into the inventory. */
export function claimDevices(organization: string): DeviceAction {
  return deviceAction(organization, {
    most: mostSerials,
    request: (serials) => serialsRequest(organization, serials),
    spoken: (answer, serial) => spokenOfList(answer, serial),
    isDone: (device) => device !== undefined,
    obstacle: (device) => device && whereItIs(device),
  });
}

/** Adds devices to a network; what nobody owns is claimed by that too. */
export function addToNetwork(organization: string, network: string, isAtomic: boolean): DeviceAction {
  return deviceAction(organization, {
    most: mostSerials,
    request: (serials) => networkRequest(organization, network, serials, isAtomic),
    spoken: (answer, serial) => spokenOfEach(answer, serial, isAtomic),
    isDone: (device) => device?.network === network,
    obstacle(device) {
      if (device?.network === undefined) return undefined;
      return device.network === network ? { is: "here-already" } : whereItIs(device);
    },
  });
}

/** Gives devices away. */
export function releaseDevices(organization: string): DeviceAction {
  return deviceAction(organization, {
    most: mostSerials,
    request: (serials) => releaseRequest(organization, serials),
    spoken: (answer, serial) => spokenOfList(answer, serial),
    isDone: (device) => device === undefined,
    obstacle(device) {
      if (device === undefined) return { is: "not-here" };
      return device.network === undefined ? undefined : whereItIs(device);
    },
  });
}

/** Takes devices out of a network: one a request. A good answer is empty, and means it. */
export function removeFromNetwork(organization: string, network: string): DeviceAction {
  return deviceAction(organization, {
    most: 1,
    request: ([serial = ""]) => removalRequest(organization, network, serial),
    spoken: () => ({ said: "done" }),
    isDone: (device) => device?.network !== network,
    obstacle(device) {
      return device?.network === network ? undefined : { is: "not-here" };
    },
  });
}

interface Parts extends Pick<DeviceAction, "most" | "spoken" | "obstacle"> {
  request(serials: readonly string[]): ClaimRequest;
  isDone(device: OwnedDevice | undefined): boolean;
}

function deviceAction(organization: string, { isDone, ...parts }: Parts): DeviceAction {
  return {
    ...parts,
    label: (serial) => serial,
    async look(client: Client, serials) {
      const owned = await readDevices(client, organization, serials);
      const devices = new Map(owned.map((device) => [device.serial, device]));
      return new Set(serials.filter((serial) => isDone(devices.get(serial))));
    },
  };
}

function whereItIs({ network }: OwnedDevice): Obstacle {
  return network === undefined ? { is: "here-already" } : { is: "in-network", network };
}

const listShape = z.object({ serials: z.array(z.string()) });

/** An answer that lists what was done. */
function spokenOfList(answer: unknown, serial: string): Spoken {
  const parsed = listShape.safeParse(answer);
  return { said: parsed.success && has(parsed.data.serials, serial) ? "done" : "nothing" };
}

const eachShape = z.object({
  serials: z.nullish(z.array(z.string())),
  errors: z.nullish(z.array(z.object({ serial: z.string(), errors: z.array(z.string()) }))),
});

/** An answer that lists what was done, and what not; of all or none, an error for one refuses the others. */
function spokenOfEach(answer: unknown, serial: string, isAtomic: boolean): Spoken {
  const parsed = eachShape.safeParse(answer);
  if (!parsed.success) return { said: "nothing" };
  const errors = parsed.data.errors ?? [];
  const mine = errors.filter((error) => has([error.serial], serial));
  if (mine.length > 0) return { said: "refused", words: mine.flatMap((error) => error.errors) };
  if (has(parsed.data.serials ?? [], serial)) return { said: "done" };
  return { said: isAtomic && errors.length > 0 ? "bystander" : "nothing" };
}

function has(serials: readonly string[], serial: string): boolean {
  return serials.some((each) => each.toUpperCase() === serial);
}
