import { ApiError } from "../../api/apiError.ts";
import type { Client } from "../../api/requests.ts";
import { readList } from "./readList.ts";

/** How many devices a network has; undefined where that cannot be read. Never rejects with an ApiError. */
export async function readNetworkDevices(
  client: Client,
  organization: string,
  network: string,
): Promise<number | undefined> {
  const list = {
    organization,
    template: "/organizations/{organizationId}/devices",
    ids: { organizationId: organization },
    perPage: 5000,
  };
  try {
    const rows = await readList(client, list, { query: { networkIds: [network] } });
    return rows.filter(({ networkId }) => networkId === network).length;
  } catch (error) {
    if (error instanceof ApiError) return undefined;
    throw error;
  }
}
