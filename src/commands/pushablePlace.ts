import type { Client } from "../api/requests.ts";
import { askToAllowPushes } from "./connecting/allowPushes.ts";
import { organizationPlace, type OrganizationPlace, type Purpose } from "./actions/organizationPlace.ts";
import type { Ports, TreeTarget } from "./ports.ts";

/** An organization that a command may write to, and the client that does. */
export interface PushablePlace {
  readonly place: OrganizationPlace;
  readonly client: Client;
}

/** The organization of a row, else the one that a person picks, once pushes are allowed there; undefined where the person leaves. */
export async function pushablePlace(
  ports: Ports,
  row: TreeTarget | undefined,
  purpose: Purpose,
): Promise<PushablePlace | undefined> {
  const place = await organizationPlace(ports, row, purpose);
  if (!place || !(await askToAllowPushes(ports, place.connection.id))) return undefined;
  const client = await ports.connections.client(place.connection.id);
  return client && { place, client };
}
