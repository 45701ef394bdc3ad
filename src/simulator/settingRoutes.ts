import type { Handle } from "./serving/calls.ts";
import { getDocument, listDocuments, onlyFor, putDocument } from "./resources.ts";
import type { Route } from "./routes.ts";
import { onVlans } from "./organizations/vlans.ts";

const network = "/networks/{networkId}";
const device = "/devices/{serial}";

/** Settings that are read, listed and put, and nothing else. */
export const settingRoutes: readonly Route[] = [
  ...singleton(`${network}/appliance/vlans/settings`, forAppliances),
  ...singleton(`${network}/appliance/contentFiltering`, forAppliances),
  ...collection(`${network}/appliance/ports/{portId}`, onVlans),
  ...collection(`${network}/groupPolicies/{groupPolicyId}`),
  ...collection(`${network}/switch/accessPolicies/{accessPolicyNumber}`, forSwitches),
  ...singleton(`${device}/managementInterface`),
  ...collection(`${device}/switch/ports/{portId}`),
];

/** Refuses a call that the network is not made for. */
type Guard = (handle: Handle) => Handle;

function singleton(template: string, guard: Guard = anywhere): Route[] {
  return [
    { method: "GET", template, handle: guard(getDocument) },
    { method: "PUT", template, handle: guard(putDocument) },
  ];
}

function collection(template: string, guard: Guard = anywhere): Route[] {
  const list = template.slice(0, template.lastIndexOf("/"));
  return [
    { method: "GET", template: list, handle: guard(listDocuments(template)) },
    ...singleton(template, guard),
  ];
}

function forAppliances(handle: Handle): Handle {
  return onlyFor("appliance", handle);
}

function forSwitches(handle: Handle): Handle {
  return onlyFor("switch", handle);
}

function anywhere(handle: Handle): Handle {
  return handle;
}
