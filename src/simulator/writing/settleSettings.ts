import { isObject, type Json, type JsonObject, listAt, textAt, without, writeJson } from "../json.ts";
import { seedOf } from "../making/random.ts";
import type { Settle } from "./settling.ts";

/** A port has the fields of its type: an access port no list of VLANs, a trunk no policy of its own. */
export const settleAppliancePort: Settle = (next) => {
  if (next["type"] === "access") return without(next, ["allowedVlans"]);
  const settled = { ...next, accessPolicy: "open", allowedVlans: next["allowedVlans"] ?? "all" };
  return next["dropUntaggedTraffic"] === true ? without(settled, ["vlan"]) : settled;
};

/** The name of a schedule comes with its id; what only fits an access port is dropped from a trunk, and a cleared name is null. */
export const settleSwitchPort: Settle = (next, current) => {
  const id = next["portScheduleId"];
  const schedule = typeof id === "string" ? scheduleOf(id, current["schedule"]) : null;
  const settled = { ...next, name: next["name"] === "" ? null : (next["name"] ?? null), schedule };
  if (next["type"] === "access") return without(settled, ["stpPortFastTrunk"]);
  return { ...without(settled, accessOnly), voiceVlan: null, accessPolicyType: "Open" };
};

const accessOnly = [
  "accessPolicyNumber",
  "macAllowList",
  "macWhitelistLimit",
  "stickyMacAllowList",
  "stickyMacAllowListLimit",
];

/** What an uplink has that asks a DHCP server, static addresses are not part of. */
export const settleManagementInterface: Settle = (next) => ({
  ...next,
  ...Object.fromEntries(
    ["wan1", "wan2"].flatMap((name) => {
      const wan = next[name];
      return isObject(wan) ? [[name, settledWan(wan)] as const] : [];
    }),
  ),
});

function settledWan(wan: JsonObject): JsonObject {
  const whole = { ...wan, vlan: wan["vlan"] ?? null };
  const fixed = ["staticIp", "staticSubnetMask", "staticGatewayIp", "staticDns"];
  return wan["usingStaticIp"] === true ? whole : without(whole, fixed);
}

/** RADIUS servers keep the id that they are sent with or get a new one; their secrets are what this PUT brought. */
export const settleAccessPolicy: Settle = (next) => ({
  ...next,
  radiusServers: listAt(next, "radiusServers").map(wholeServer),
  radiusAccountingServers: listAt(next, "radiusAccountingServers").map(wholeServer),
  ...(next["hostMode"] === "Multi-Domain"
    ? { accessPolicyType: "Hybrid authentication", voiceVlanClients: true }
    : {}),
});

function wholeServer(server: Json): Json {
  if (!isObject(server)) return server;
  const port = server["port"] ?? 1812;
  const made = String(100 + (seedOf(`${textAt(server, "host")}:${writeJson(port)}`, 0) % 900));
  return { organizationRadiusServerId: "", ...server, serverId: server["serverId"] ?? made, port };
}

function scheduleOf(id: string, known: Json | undefined): JsonObject {
  return isObject(known) && known["id"] === id ? known : { id, name: `Schedule ${id}` };
}
