import * as z from "zod/mini";
import type { Client } from "../../api/requests.ts";
import { fillPath } from "../../catalog/ref.ts";

/** A device that the organization owns. */
export interface OwnedDevice {
  readonly serial: string;
  readonly model: string;
  /** The order that it came with, in upper case. */
  readonly order: string;
}

/** Order numbers that fit one URL without making it too long for a proxy. */
const mostInOneQuery = 50;

/** The largest page of this list. */
const perPage = 1000;

/**
 * The devices of these orders that the organization owns, in networks or not. Rejects with an ApiError.
 * Licences are not in the inventory: what became of them only the answer to a claim can tell.
 */
export async function readOrderDevices(
  client: Client,
  organization: string,
  orders: readonly string[],
): Promise<readonly OwnedDevice[]> {
  const devices: OwnedDevice[] = [];
  for (let start = 0; start < orders.length; start += mostInOneQuery) {
    const some = orders.slice(start, start + mostInOneQuery);
    devices.push(...(await readSome(client, organization, some)));
  }
  return devices;
}

/** A server that did not know the filter would answer with everything, so the answer is filtered again. */
async function readSome(
  client: Client,
  organization: string,
  orders: readonly string[],
): Promise<OwnedDevice[]> {
  const wanted = new Set(orders.map((order) => order.toUpperCase()));
  const path = fillPath(template, { organizationId: organization });
  const query = { perPage, orderNumbers: orders };
  const devices: OwnedDevice[] = [];
  for await (const page of client.pages(path, { organization, template, query }))
    devices.push(...devicesIn(page.text));
  return devices.filter(({ order }) => wanted.has(order));
}

const template = "/organizations/{organizationId}/inventory/devices";

const rowShape = z.object({
  serial: z.string(),
  model: z.nullish(z.string()),
  orderNumber: z.nullish(z.string()),
});

function devicesIn(text: string): OwnedDevice[] {
  const rows: unknown = JSON.parse(text);
  return (Array.isArray(rows) ? rows : []).flatMap((row: unknown) => {
    const parsed = rowShape.safeParse(row);
    if (!parsed.success) return [];
    const { serial, model, orderNumber } = parsed.data;
    return [{ serial, model: model ?? "", order: (orderNumber ?? "").toUpperCase() }];
  });
}
