import { isObject, type Json, type JsonObject, listAt, textAt, without, writeJson } from "../json.ts";
import { seedOf } from "../making/random.ts";

/** What the cloud does by itself to a document that a PUT made. */
export type Settle = (next: JsonObject, current: JsonObject) => JsonObject;

/** A text that a PUT clears comes back as null; `moveMapMarker` places the device by its address. */
export const settleDevice: Settle = (next, current) => {
  const texts = ["name", "address", "notes", "floorPlanId"];
  const cleared = texts.filter((key) => next[key] === "" && current[key] !== "");
  const nulls = Object.fromEntries(cleared.map((key) => [key, null]));
  const settled = { ...without(next, ["moveMapMarker"]), ...nulls };
  return next["moveMapMarker"] === true ? { ...settled, ...placeOf(textAt(next, "address")) } : settled;
};

/** Null in a nullable field removes it; the VRF comes back with its name; what only fits a template is dropped. */
export const settleVlan: Settle = (next, current) => {
  const nulls = Object.keys(next).filter((key) => next[key] === null);
  const kept = without(next, [...nulls, "templateVlanType", "cidr", "mask"]);
  const vrf = kept["vrf"];
  if (!isObject(vrf)) return kept;
  const known = isObject(current["vrf"]) && current["vrf"]["id"] === vrf["id"] ? current["vrf"] : vrf;
  return { ...kept, vrf: { id: vrf["id"] ?? null, name: known["name"] ?? `VRF ${textAt(vrf, "id")}` } };
};

/** Omitted parts of a rule become "Any"; the order of keys is Dashboard's own. */
export const settleRules: Settle = (next) => ({
  ...next,
  rules: listAt(next, "rules").map((rule) => (isObject(rule) ? wholeRule(rule) : rule)),
});

/** A RADIUS server has an id of the cloud's; its secret is what this PUT brought, if it brought one. */
export const settleSsid: Settle = (next, current) => {
  const before = listAt(current, "radiusServers").filter(isObject);
  const servers = listAt(next, "radiusServers").map((server) =>
    isObject(server) ? wholeServer(server, before) : server,
  );
  const settled = { ...next, ...(servers.length > 0 ? { radiusServers: servers } : {}) };
  const encryptionMode = next["encryptionMode"] ?? "wpa";
  return next["authMode"] === "psk"
    ? { ...settled, encryptionMode }
    : without(settled, ["psk", "encryptionMode"]);
};

function wholeRule(rule: JsonObject): JsonObject {
  return {
    comment: rule["comment"] ?? "",
    policy: rule["policy"] ?? "deny",
    protocol: rule["protocol"] ?? "any",
    srcPort: rule["srcPort"] ?? "Any",
    srcCidr: rule["srcCidr"] ?? "Any",
    destPort: rule["destPort"] ?? "Any",
    destCidr: rule["destCidr"] ?? "Any",
    syslogEnabled: rule["syslogEnabled"] ?? false,
  };
}

function wholeServer(server: JsonObject, before: readonly JsonObject[]): JsonObject {
  const host = textAt(server, "host");
  const port = server["port"] ?? 1812;
  const same = before.find((known) => known["host"] === host && known["port"] === port);
  const id = same?.["id"] ?? serverId(host, port);
  return { id, host, port, radsecEnabled: false, ...without(server, ["id", "host", "port"]) };
}

/** 18 digits, the same for the same host and port. */
function serverId(host: string, port: Json): string {
  return `7971371340${String(seedOf(`${host}:${writeJson(port)}`, 0) % 100_000_000).padStart(8, "0")}`;
}

function placeOf(address: string): JsonObject {
  const hash = seedOf(address, 0);
  return { lat: 47 + (hash % 70_000) / 10_000, lng: 6 + ((hash >>> 8) % 90_000) / 10_000 };
}
