import { ApiError } from "../../api/apiError.ts";
import type { Client } from "../../api/requests.ts";
import type { DeviceCount } from "./deed.ts";
import { networkProducts } from "./networkProducts.ts";
import { readList, type ListRow } from "./readList.ts";

/** How many devices of each product family a network has, the most important first; undefined where that cannot be read. Never rejects with an ApiError. */
export async function readNetworkDevices(
  client: Client,
  organization: string,
  network: string,
): Promise<readonly DeviceCount[] | undefined> {
  const list = {
    organization,
    template: "/organizations/{organizationId}/devices",
    ids: { organizationId: organization },
    perPage: 5000,
  };
  try {
    const rows = await readList(client, list, { query: { networkIds: [network] } });
    return countsOf(rows.filter(({ networkId }) => networkId === network));
  } catch (error) {
    if (error instanceof ApiError) return undefined;
    throw error;
  }
}

/** In the order of the product table, so that the same devices always read the same; what is not in it comes last. */
function countsOf(rows: readonly ListRow[]): readonly DeviceCount[] {
  const families = rows.map(({ productType }) => (typeof productType === "string" ? productType : ""));
  const known = networkProducts.map(({ id }) => id).filter((id) => families.includes(id));
  const others = [...new Set(families)].filter((family) => !known.includes(family)).toSorted();
  return [...known, ...others].map((product) => ({
    product,
    count: families.filter((family) => family === product).length,
  }));
}
