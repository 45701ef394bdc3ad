import { created, failure, noContent, notFound } from "../serving/answers.ts";
import { type Call, type Handle } from "../serving/calls.ts";
import type { Cloud } from "../cloud.ts";
import { releaseDevices } from "./edits.ts";
import { fieldErrors } from "../writing/fieldErrors.ts";
import { list, nullableText, text } from "../writing/fields.ts";
import { copySettings } from "./inheritance.ts";
import { type Json, type JsonObject, listAt, textAt } from "../json.ts";
import { newNetworkId } from "../making/makeNetworks.ts";
import { refuseNetwork } from "../writing/refusals.ts";
import { shown } from "../resources.ts";

/**
 * POST: makes an empty network, or one with the settings of another. A name is given once in an organization; several
 * products make a combined network, but not every product stands beside others.
 */
export const createNetwork: Handle = (cloud, call) => {
  const errors = wishErrors(cloud, call);
  if (errors.length > 0) return failure(400, errors);
  const network = made(cloud, call);
  const path = `/networks/${textAt(network, "id")}`;
  cloud.store.set(path, network, call.path);
  const source = textAt(call.body, "copyFromNetworkId");
  if (source !== "") {
    cloud.store.copy(`/networks/${source}`, path);
    copySettings(cloud.store, source, textAt(network, "id"));
  }
  return created(shown(cloud, "/networks/{networkId}", network));
};

/** DELETE: its settings are gone, its devices go back to the inventory. */
export const deleteNetwork: Handle = (cloud, call) => {
  const network = cloud.store.get(call.path);
  if (network === undefined) return notFound(call.path);
  releaseDevices(cloud, network);
  cloud.store.delete(call.path);
  return noContent;
};

/** OpenAPI 1.73.0, createOrganizationNetwork. */
const products = [
  "appliance",
  "camera",
  "campusGateway",
  "cellularGateway",
  "secureConnect",
  "sensor",
  "switch",
  "systemsManager",
  "wireless",
  "wirelessController",
];

/** Nothing says that these stand beside others: the nastier answer is a refusal. */
const alone = ["campusGateway", "secureConnect", "wirelessController"];

const textsOf = (list: readonly Json[]): string[] =>
  list.map((item) => (typeof item === "string" ? item : ""));

const rules = {
  name: text(),
  productTypes: list(),
  tags: list(),
  timeZone: text(),
  copyFromNetworkId: text(),
  notes: nullableText(),
};

const longestName = 127;

function wishErrors(cloud: Cloud, call: Call): string[] {
  const { body } = call;
  const missing = ["name", "productTypes"].filter((field) => body[field] === undefined);
  return [
    ...missing.map((field) => `Missing required parameter '${field}'`),
    ...fieldErrors(body, rules),
    ...refuseNetwork(body, body),
    ...nameErrors(cloud, call),
    ...(body["productTypes"] === undefined ? [] : productErrors(textsOf(listAt(body, "productTypes")))),
    ...sourceErrors(cloud, call),
  ];
}

function nameErrors(cloud: Cloud, { path, body }: Call): string[] {
  const name = textAt(body, "name");
  if (name.length > longestName) return [`Name is too long (maximum is ${longestName} characters)`];
  const isTaken = cloud.store
    .list(path)
    .some((network) => textAt(network, "name").toLowerCase() === name.toLowerCase());
  return isTaken ? ["Name has already been taken"] : [];
}

/** The first wording is that of a real answer (CiscoDevNet/ansible-meraki#358). */
function productErrors(wanted: readonly string[]): string[] {
  if (wanted.length === 0) return ["'productTypes' must have at least one element"];
  if (wanted.some((product) => !products.includes(product))) {
    const quoted = products.map((product) => `'${product}'`);
    return [
      `Each element in 'productTypes' must be one of: ${quoted.slice(0, -1).join(", ")} or ${quoted.at(-1)}`,
    ];
  }
  const single = wanted.find((product) => alone.includes(product));
  return single !== undefined && wanted.length > 1
    ? [`Product type '${single}' cannot be part of a combined network`]
    : [];
}

/** OpenAPI 1.73.0: the types of a copy must match its source exactly. */
function sourceErrors(cloud: Cloud, { body, organizationId }: Call): string[] {
  const id = textAt(body, "copyFromNetworkId");
  if (id === "") return [];
  const source = cloud.store.get(`/networks/${id}`);
  if (source === undefined || textAt(source, "organizationId") !== organizationId)
    return ["The network to copy from was not found"];
  return sorted(listAt(source, "productTypes")) === sorted(listAt(body, "productTypes"))
    ? []
    : ["The product types of the network must match those of the network to copy from"];
}

function sorted(names: readonly Json[]): string {
  return textsOf(names).toSorted().join();
}

function made(cloud: Cloud, { body, organizationId }: Call): JsonObject {
  const productTypes = [...new Set(textsOf(listAt(body, "productTypes")))];
  const source = cloud.store.get(`/networks/${textAt(body, "copyFromNetworkId")}`);
  const name = textAt(body, "name");
  return {
    id: newNetworkId(cloud.nextNumber(), productTypes.length > 1),
    organizationId,
    name,
    productTypes,
    timeZone: body["timeZone"] ?? source?.["timeZone"] ?? "America/Los_Angeles",
    tags: body["tags"] ?? source?.["tags"] ?? [],
    enrollmentString: null,
    url: `https://n1.meraki.com/${encodeURIComponent(name)}/n/new/manage/usage/list`,
    notes: body["notes"] ?? source?.["notes"] ?? null,
    isBoundToConfigTemplate: false,
  };
}
