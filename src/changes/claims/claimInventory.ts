import * as z from "zod/mini";
import type { Query } from "../../api/query.ts";
import type { Client } from "../../api/requests.ts";
import { fillPath } from "../../catalog/ref.ts";

/** A device that the organization owns. */
export interface OwnedDevice {
  readonly serial: string;
  readonly model: string;
  /** The order that it came with, in upper case. */
  readonly order: string;
  readonly name?: string;
  /** Product family, such as `wireless`. */
  readonly product?: string;
  /** Id of the network that it is in; missing where it is in none. */
  readonly network?: string;
}

/** Order numbers or serials that fit one URL without making it too long for a proxy. */
const mostInOneQuery = 50;

/** The largest page of this list. */
const perPage = 1000;

/**
 * The devices of these orders that the organization owns, in networks or not. Rejects with an ApiError.
 * Licenses are not in the inventory: what became of them only the answer to a claim can tell.
 */
export async function readOrderDevices(
  client: Client,
  organization: string,
  orders: readonly string[],
): Promise<readonly OwnedDevice[]> {
  const wanted = new Set(orders.map((order) => order.toUpperCase()));
  const found = await readInParts(client, organization, "orderNumbers", orders);
  return found.filter(({ order }) => wanted.has(order));
}

/** The devices with these serials that the organization owns. Rejects with an ApiError. */
export async function readDevices(
  client: Client,
  organization: string,
  serials: readonly string[],
): Promise<readonly OwnedDevice[]> {
  const wanted = new Set(serials);
  const found = await readInParts(client, organization, "serials", serials);
  return found.filter(({ serial }) => wanted.has(serial));
}

/** The devices that are in no network. Rejects with an ApiError. */
export async function readUnassigned(client: Client, organization: string): Promise<readonly OwnedDevice[]> {
  const devices = await readInventory(client, organization, { usedState: "unused" });
  return devices.filter(({ network }) => network === undefined);
}

/** The devices of one network. Rejects with an ApiError. */
export async function readNetworkDevices(
  client: Client,
  organization: string,
  network: string,
): Promise<readonly OwnedDevice[]> {
  const devices = await readInventory(client, organization, { networkIds: [network] });
  return devices.filter((device) => device.network === network);
}

/** A server that did not know a filter would answer with everything: whoever reads filters the answer again. */
async function readInParts(
  client: Client,
  organization: string,
  filter: "orderNumbers" | "serials",
  values: readonly string[],
): Promise<readonly OwnedDevice[]> {
  const devices: OwnedDevice[] = [];
  for (let start = 0; start < values.length; start += mostInOneQuery) {
    const some = values.slice(start, start + mostInOneQuery);
    devices.push(...(await readInventory(client, organization, { [filter]: some })));
  }
  return devices;
}

async function readInventory(client: Client, organization: string, filter: Query): Promise<OwnedDevice[]> {
  const path = fillPath(template, { organizationId: organization });
  const query = { perPage, ...filter };
  const devices: OwnedDevice[] = [];
  for await (const page of client.pages(path, { organization, template, query }))
    devices.push(...devicesIn(page.text));
  return devices;
}

const template = "/organizations/{organizationId}/inventory/devices";

const rowShape = z.object({
  serial: z.string(),
  model: z.nullish(z.string()),
  orderNumber: z.nullish(z.string()),
  name: z.nullish(z.string()),
  productType: z.nullish(z.string()),
  networkId: z.nullish(z.string()),
});

function devicesIn(text: string): OwnedDevice[] {
  const rows: unknown = JSON.parse(text);
  return (Array.isArray(rows) ? rows : []).flatMap((row: unknown) => {
    const parsed = rowShape.safeParse(row);
    if (!parsed.success) return [];
    const { serial, model, orderNumber, name, productType, networkId } = parsed.data;
    return [
      {
        serial,
        model: model ?? "",
        order: (orderNumber ?? "").toUpperCase(),
        ...(name ? { name } : {}),
        ...(productType ? { product: productType } : {}),
        ...(networkId ? { network: networkId } : {}),
      },
    ];
  });
}
