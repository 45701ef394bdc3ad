import { failure, ok } from "../serving/answers.ts";
import type { Handle } from "../serving/calls.ts";
import { listAt } from "../json.ts";
import { ownerOf, releaseDevice } from "./stock.ts";

/**
 * POST of serials that the organization gives away. Like claims they are taken one by one: the first that cannot be
 * released ends the request with a 400, and what was released before it stays released.
 */
export const release: Handle = (cloud, call) => {
  const serials = listAt(call.body, "serials").map(String);
  if (serials.length === 0) return failure(400, ["Missing required parameter 'serials'"]);
  for (const serial of serials) {
    if (ownerOf(cloud, serial) !== call.organizationId)
      return failure(400, [`Device with serial ${serial} is not in the inventory of this organization`]);
    if (cloud.store.get(`/devices/${serial}`) !== undefined)
      return failure(400, [`Device with serial ${serial} must be removed from its network first`]);
    releaseDevice(cloud, call.organizationId, serial);
  }
  return ok({ serials });
};
