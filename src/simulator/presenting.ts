import { categoryName } from "./data/contentFiltering.ts";
import { fieldOrders, ssidModes } from "./data/shapes.ts";
import {
  isObject,
  type Json,
  type JsonObject,
  listAt,
  NumberLiteral,
  textAt,
  textsAt,
  without,
} from "./json.ts";

/** A stored document as a GET shows it: in the documented order, without write-only parts, with what the cloud appends. */
export function present(template: string, document: JsonObject, hidden: readonly string[]): JsonObject {
  const appended = presentations[template]?.(document) ?? document;
  const shown = hidden.reduce((rest, path) => remove(rest, path.split(".")), appended);
  return arrange(shown, fieldOrders[template] ?? []);
}

const presentations: Readonly<Record<string, (document: JsonObject) => JsonObject>> = {
  "/networks/{networkId}/wireless/ssids/{number}": presentSsid,
  "/networks/{networkId}/appliance/firewall/l3FirewallRules": presentRules,
  "/organizations/{organizationId}/policyObjects/groups/{policyObjectGroupId}": presentPolicyObjectGroup,
  "/networks/{networkId}/appliance/contentFiltering": presentContentFiltering,
};

function presentSsid(ssid: JsonObject): JsonObject {
  const isEnterprise = textAt(ssid, "authMode").startsWith("8021x");
  const shown = Object.entries(ssid).filter(([name]) => {
    const mode = ssidModes[name];
    return mode === undefined || mode.values.includes(textAt(ssid, mode.field));
  });
  const encryption = isEnterprise ? { encryptionMode: "wpa-eap" } : {};
  return { ...Object.fromEntries(shown), ...encryption };
}

/** GET ends the list with a rule that nobody wrote and that a PUT must not hold. */
function presentRules(document: JsonObject): JsonObject {
  const last = {
    comment: "Default rule",
    policy: "allow",
    protocol: "Any",
    srcPort: "Any",
    srcCidr: "Any",
    destPort: "Any",
    destCidr: "Any",
    syslogEnabled: document["syslogDefaultRule"] === true,
  };
  return { ...document, rules: [...listAt(document, "rules"), last] };
}

/** Ids that a PUT takes as texts come back as integers. */
function presentPolicyObjectGroup(group: JsonObject): JsonObject {
  return { ...group, objectIds: textsAt(group, "objectIds").map((id) => new NumberLiteral(id)) };
}

/** Categories are stored by their ids and shown with their names. */
function presentContentFiltering(document: JsonObject): JsonObject {
  const categories = listAt(document, "blockedUrlCategories").map((id) =>
    typeof id === "string" ? { id, name: categoryName(id) ?? id } : id,
  );
  return { ...document, blockedUrlCategories: categories };
}

function remove(document: JsonObject, path: readonly string[]): JsonObject {
  const [step = "", ...rest] = path;
  const name = step.replace("[]", "");
  if (rest.length === 0) return without(document, [name]);
  const value = document[name];
  return value === undefined ? document : { ...document, [name]: removeWithin(value, rest) };
}

function removeWithin(value: Json, path: readonly string[]): Json {
  if (Array.isArray(value)) return value.map((item) => removeWithin(item, path));
  return isObject(value) ? remove(value, path) : value;
}

function arrange(document: JsonObject, order: readonly string[]): JsonObject {
  const known = order.filter((name) => document[name] !== undefined);
  const rest = Object.keys(document).filter((name) => !order.includes(name));
  return Object.fromEntries([...known, ...rest].map((name) => [name, document[name] ?? null]));
}
