import { isAddress } from "../serving/addresses.ts";
import { categoryName } from "../data/contentFiltering.ts";
import { isObject, type Json, type JsonObject, listAt, objectAt, textAt } from "../json.ts";
import type { Refuse } from "./refusals.ts";

export const refuseAppliancePort: Refuse = (body, next) => {
  const isAccess = next["type"] === "access";
  const { accessPolicy } = body;
  return [
    ...(isAccess && next["dropUntaggedTraffic"] === true
      ? ["Access ports cannot have dropUntaggedTraffic set to true"]
      : []),
    ...(!isAccess && accessPolicy !== undefined && accessPolicy !== "open"
      ? ["'accessPolicy' is only applicable to access ports"]
      : []),
  ];
};

/** Categories are taken by their ids alone: what GET answered is refused. */
export const refuseContentFiltering: Refuse = (body) =>
  listAt(body, "blockedUrlCategories").flatMap((category) => {
    if (typeof category !== "string") return ["'blockedUrlCategories' must be an array of strings"];
    return categoryName(category) === undefined
      ? [`'${category}' is not a valid content filtering category`]
      : [];
  });

export const refuseGroupPolicy: Refuse = (body, next) => {
  const bandwidth = textAt(objectAt(next, "bandwidth"), "settings");
  const rules = listAt(objectAt(body, "firewallAndTrafficShaping"), "l3FirewallRules").filter(isObject);
  return [
    ...(textAt(next, "name").trim() === "" ? ["Name can't be blank"] : []),
    ...(["network default", "ignore", "custom", ""].includes(bandwidth)
      ? []
      : ["'settings' must be one of: 'network default', 'ignore' or 'custom'"]),
    ...rules
      .filter((rule) => !["allow", "deny"].includes(textAt(rule, "policy")))
      .map(() => "Policy must be 'allow' or 'deny'"),
    ...rules
      .filter((rule) => textAt(rule, "destCidr") === "")
      .map(() => "Destination address can't be blank"),
  ];
};

export const refuseAccessPolicy: Refuse = (body, next) => [
  ...(textAt(next, "name").trim() === "" ? ["Name can't be blank"] : []),
  ...["radiusServers", "radiusAccountingServers"]
    .flatMap((name) => listAt(body, name))
    .filter((server) => isObject(server) && textAt(server, "host") === "")
    .map(() => "RADIUS server host can't be blank"),
  ...(next["radiusAccountingEnabled"] === true && listAt(next, "radiusAccountingServers").length === 0
    ? ["At least one RADIUS accounting server must be specified"]
    : []),
];

export const refuseSwitchPort: Refuse = (body, next) => [
  ...(body["type"] === "access" && body["vlan"] === null ? ["An access port must have a VLAN"] : []),
  ...(next["accessPolicyType"] === "Custom access policy" && next["accessPolicyNumber"] === undefined
    ? ["'accessPolicyNumber' must be given with a custom access policy"]
    : []),
  ...(listAt(body, "macAllowList").length > 20 ? ["At most 20 MAC addresses can be allowed"] : []),
];

/** A VLAN of 0 is none: null clears it. */
export const refuseManagementInterface: Refuse = (_body, next) =>
  ["wan1", "wan2"].flatMap((name) => {
    const wan = next[name];
    return isObject(wan) ? wanErrors(name, wan) : [];
  });

function wanErrors(name: string, wan: JsonObject): string[] {
  const fields = ["staticIp", "staticSubnetMask", "staticGatewayIp"];
  const missing = wan["usingStaticIp"] === true ? fields.filter((field) => !isAddressIn(wan[field])) : [];
  const { vlan, wanEnabled } = wan;
  return [
    ...missing.map((field) => `'${field}' of ${name} must be an IP address`),
    ...(listAt(wan, "staticDns").length > 2 ? [`'staticDns' of ${name} takes at most two addresses`] : []),
    ...(typeof vlan === "number" && (vlan < 1 || vlan > 4094) ? ["'vlan' must be between 1 and 4094"] : []),
    ...(wanEnabled === undefined ||
    ["enabled", "disabled", "not configured"].includes(textAt(wan, "wanEnabled"))
      ? []
      : ["'wanEnabled' must be one of: 'enabled', 'disabled' or 'not configured'"]),
  ];
}

function isAddressIn(value: Json | undefined): boolean {
  return typeof value === "string" && isAddress(value);
}
