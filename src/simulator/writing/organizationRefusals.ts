import { isIPv4 } from "node:net";
import { isSubnet } from "../serving/addresses.ts";
import { type JsonObject, listAt, objectAt, textAt, textsAt } from "../json.ts";
import type { Refuse } from "./refusals.ts";

export const refuseOrganization: Refuse = (body) => {
  const enabled = objectAt(body, "api")["enabled"];
  return [
    ...(body["name"] !== undefined && textAt(body, "name").trim() === "" ? ["Name can't be blank"] : []),
    ...(enabled !== undefined && typeof enabled !== "boolean" ? ["'enabled' must be a boolean"] : []),
  ];
};

/** Version 3 needs both passwords once; afterwards they are kept. */
export const refuseSnmp: Refuse = (body, next) => {
  const passwords = ["v3AuthPass", "v3PrivPass"] as const;
  const short = passwords.filter((name) => body[name] !== undefined && textAt(body, name).length < 8);
  const missing = passwords.filter((name) => next["v3Enabled"] === true && next[name] === undefined);
  const strange = textsAt(body, "peerIps").filter((address) => !isIPv4(address));
  return [
    ...short.map((name) => `'${name}' must be at least 8 characters`),
    ...missing.map((name) => `'${name}' is required to enable SNMP version 3`),
    ...strange.map((address) => `'${address}' is not a valid IPv4 address`),
  ];
};

export const refusePolicyObject: Refuse = (body, next) => {
  const cidr = textAt(next, "cidr");
  const isAddress = textAt(next, "type") !== "fqdn";
  return [
    ...refuseName(body),
    ...refuseIds(body, "groupIds"),
    ...(isAddress && !isSubnet(cidr) && !isIPv4(cidr) ? [`'${cidr}' is not a valid CIDR subnet`] : []),
    ...(!isAddress && body["cidr"] !== undefined ? ["'cidr' is not valid for an object of type 'fqdn'"] : []),
  ];
};

export const refusePolicyObjectGroup: Refuse = (body) => [
  ...refuseName(body),
  ...refuseIds(body, "objectIds"),
];

function refuseName(body: JsonObject): string[] {
  return body["name"] === undefined || /^[\w -]+$/.test(textAt(body, "name"))
    ? []
    : ["Name can only contain alphanumeric characters, spaces, dashes and underscores"];
}

/** Ids are strings, those of digits too: an integer is refused. */
function refuseIds(body: JsonObject, field: string): string[] {
  return listAt(body, field).every((id) => typeof id === "string")
    ? []
    : [`'${field}' must be an array of strings`];
}
