import { created, failure, noContent, notFound } from "../serving/answers.ts";
import type { Handle } from "../serving/calls.ts";
import { behaviourIn } from "../cloud.ts";
import { type Json, textAt, without } from "../json.ts";
import { ownerPath } from "../serving/paths.ts";
import { applyPut } from "../writing/put.ts";
import { onlyFor, shown } from "../resources.ts";

/** Everything about VLANs needs an appliance network with VLANs enabled. */
export function onVlans(handle: Handle): Handle {
  return onlyFor("appliance", (cloud, call) => {
    const settings = cloud.store.get(`${ownerPath(call.path)}/appliance/vlans/settings`);
    return settings?.["vlansEnabled"] === true
      ? handle(cloud, call)
      : failure(400, ["VLANs are not enabled for this network"]);
  });
}

/** POST: takes `fixedIpAssignments` and `reservedIpRanges` without a word and stores none (terraform-provider-meraki issue 122). */
export const createVlan: Handle = (cloud, call) => {
  const id = idOf(call.body["id"]);
  const path = `${call.path}/${id}`;
  if (!isVlanId(id)) return failure(400, ["'id' must be between 1 and 4094"]);
  if (textAt(call.body, "name") === "") return failure(400, ["Missing required parameter 'name'"]);
  if (cloud.store.get(path) !== undefined) return failure(400, [`Vlan ${id} has already been taken`]);
  const body = without(call.body, ["fixedIpAssignments", "reservedIpRanges", "dnsNameservers"]);
  const result = applyPut(behaviourIn(cloud, vlanTemplate), { id }, body);
  if (result.tag === "refused") return failure(400, result.errors);
  cloud.store.set(path, result.document);
  return created(shown(cloud, vlanTemplate, result.document));
};

export const deleteVlan: Handle = (cloud, call) => {
  if (cloud.store.get(call.path) === undefined) return notFound(call.path);
  cloud.store.delete(call.path);
  return noContent;
};

/** A PUT creates a VLAN that is not there; its number still has to be one. */
export function withVlanId(handle: Handle): Handle {
  return (cloud, call) => (isVlanId(call.ids["vlanId"] ?? "") ? handle(cloud, call) : notFound(call.path));
}

export const vlanTemplate = "/networks/{networkId}/appliance/vlans/{vlanId}";

/** The description wants a string; a number is taken, too. */
function idOf(value: Json | undefined): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function isVlanId(id: string): boolean {
  return /^\d{1,4}$/.test(id) && Number(id) >= 1 && Number(id) <= 4094;
}
