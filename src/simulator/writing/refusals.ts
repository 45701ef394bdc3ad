import { radiusModes } from "../data/shapes.ts";
import { isInSubnet, isRuleAddress, isSubnet } from "../serving/addresses.ts";
import { isObject, type Json, type JsonObject, listAt, objectAt, textAt } from "../json.ts";

/**
 * Why the cloud refuses a body; empty where it takes it. `next` is what the PUT would make of the document. Types and
 * enumerations are checked elsewhere.
 */
export type Refuse = (body: JsonObject, next: JsonObject) => readonly string[];

export const refuseNetwork: Refuse = (body) => {
  if (body["name"] !== undefined && textAt(body, "name").trim() === "") return ["Name can't be blank"];
  const timeZone = body["timeZone"];
  return typeof timeZone === "string" && !isTimeZone(timeZone)
    ? [`'${timeZone}' is not a valid time zone`]
    : [];
};

export const refuseDevice: Refuse = (body) =>
  typeof body["switchProfileId"] === "string"
    ? [
        "Device's network must be bound to a configuration template (that supports switches) to allow for switch template binding",
      ]
    : [];

export const refuseAdmin: Refuse = (body) => {
  const accesses = [...listAt(body, "tags"), ...listAt(body, "networks")].map((item) => access(item));
  const known = ["full", "read-only", "guest-ambassador", "monitor-only"];
  return accesses
    .filter((value) => !known.includes(value))
    .map((value) => `'${value}' is not a valid access privilege`);
};

export const refuseVlan: Refuse = (body, next) => [
  ...refuseVlanAddresses(textAt(next, "subnet"), textAt(next, "applianceIp")),
  ...refuseReservedRanges(body, textAt(next, "subnet")),
  ...refuseDhcpOptions(body),
  ...refusePrefixAssignments(body),
];

export const refuseRules: Refuse = (body) => {
  const faults = listAt(body, "rules").flatMap((rule, index) =>
    isObject(rule) ? ruleFaults(rule, index) : [],
  );
  return faults.map((fault) => `At least one of your firewall rules is invalid: "${fault}".`);
};

export const refuseSsid: Refuse = (body, next) => {
  const isPsk = next["authMode"] === "psk";
  const psk = next["psk"];
  return [
    ...(body["encryptionMode"] === "wpa-eap" ? ["Encryption mode must be one of: 'wep' or 'wpa'"] : []),
    ...(body["psk"] !== undefined && !isPsk
      ? ["The 'psk' parameter is only valid if 'authMode' is 'psk'"]
      : []),
    ...(isPsk && typeof psk !== "string" ? ["Passphrase must be at least 8 characters"] : []),
    ...(typeof psk === "string" && isPsk ? refusePassphrase(psk) : []),
    ...refuseRadius(body, next),
    ...refuseBitrate(body["minBitrate"]),
  ];
};

function refuseVlanAddresses(subnet: string, applianceIp: string): string[] {
  if (!isSubnet(subnet)) return [`Subnet '${subnet}' must be in CIDR form (e.g. '192.168.1.0/24')`];
  return isInSubnet(applianceIp, subnet)
    ? []
    : [`Appliance IP '${applianceIp}' must be in the subnet ${subnet}`];
}

function refuseReservedRanges(body: JsonObject, subnet: string): string[] {
  const ends = listAt(body, "reservedIpRanges").flatMap((range) =>
    isObject(range) ? [textAt(range, "start"), textAt(range, "end")] : [],
  );
  return ends
    .filter((address) => !isInSubnet(address, subnet))
    .map((address) => `Reserved IP range: '${address}' is not in the subnet ${subnet}`);
}

function refuseDhcpOptions(body: JsonObject): string[] {
  const types = listAt(body, "dhcpOptions").map((option) => (isObject(option) ? textAt(option, "type") : ""));
  return types
    .filter((type) => !["text", "ip", "hex", "integer"].includes(type))
    .map((type) => `DHCP option type '${type}' must be one of: 'text', 'ip', 'hex' or 'integer'`);
}

function refusePrefixAssignments(body: JsonObject): string[] {
  return listAt(objectAt(body, "ipv6"), "prefixAssignments")
    .filter((item) => !isObject(item) || typeof item["disabled"] !== "boolean")
    .map(() => "Please specify if prefix assignment should be disabled");
}

function ruleFaults(rule: JsonObject, index: number): string[] {
  const named = (field: string): string => `appliance[firewall_rules][${index}][${field}]`;
  const form = "must be an IP address or a subnet in CIDR form (e.g. '192.168.1.0/24'), or 'any'";
  return [
    ...(["allow", "deny"].includes(textAt(rule, "policy"))
      ? []
      : [`${named("policy")} Policy must be 'allow' or 'deny'`]),
    ...(ruleProtocols.includes(textAt(rule, "protocol").toLowerCase())
      ? []
      : [`${named("protocol")} Protocol must be 'tcp', 'udp', 'icmp', 'icmp6' or 'any'`]),
    ...(isRuleAddress(textAt(rule, "srcCidr")) ? [] : [`${named("src_cidr")} Source address ${form}`]),
    ...(isRuleAddress(textAt(rule, "destCidr")) ? [] : [`${named("dst_cidr")} Destination address ${form}`]),
  ];
}

const ruleProtocols = ["tcp", "udp", "icmp", "icmp6", "any"];

function refusePassphrase(psk: string): string[] {
  if (psk.length < 8) return ["Passphrase must be at least 8 characters"];
  return psk.length > 64 ? ["Passphrase must be at most 64 characters"] : [];
}

function refuseRadius(body: JsonObject, next: JsonObject): string[] {
  const usesRadius = radiusModes.includes(textAt(next, "authMode"));
  const sent = ["radiusServers", "radiusAccountingServers"].filter((name) => listAt(body, name).length > 0);
  const needsServer = next["authMode"] === "8021x-radius" && listAt(next, "radiusServers").length === 0;
  return [
    ...(usesRadius
      ? []
      : sent.map((name) => `The '${name}' parameter is only valid if 'authMode' uses RADIUS`)),
    ...(needsServer ? ["At least one RADIUS server must be specified"] : []),
  ];
}

function refuseBitrate(value: Json | undefined): string[] {
  const rates = [1, 2, 5.5, 6, 9, 11, 12, 18, 24, 36, 48, 54];
  return typeof value !== "number" || rates.includes(value)
    ? []
    : [`Minimum bitrate must be one of: ${rates.join(", ")}`];
}

function access(item: Json): string {
  return isObject(item) ? textAt(item, "access") : "";
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
}
