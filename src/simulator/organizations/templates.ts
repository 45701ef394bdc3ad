import { created, failure, noContent, notFound, ok } from "../serving/answers.ts";
import type { Handle } from "../serving/calls.ts";
import { type Cloud } from "../cloud.ts";
import { copySettings } from "./inheritance.ts";
import { type JsonObject, listAt, textAt, without } from "../json.ts";
import { newNetworkId } from "../making/makeNetworks.ts";
import { addTemplate } from "../making/makeTemplates.ts";
import { refuseNetwork } from "../writing/refusals.ts";
import { shown } from "../resources.ts";
import type { Store } from "../store.ts";

export const configTemplate = "/organizations/{organizationId}/configTemplates/{configTemplateId}";

/** POST: a template of its own, or with the settings and products of a network or of another template. */
export const createTemplate: Handle = (cloud, { path, organizationId, body }) => {
  const siblings = cloud.store.list(path);
  const source = textAt(body, "copyFromNetworkId");
  const origin = source === "" ? undefined : cloud.store.get(`/networks/${source}`);
  if (textAt(body, "name") === "") return failure(400, ["Missing required parameter 'name'"]);
  if (siblings.some((other) => other["name"] === body["name"]))
    return failure(400, ["Name has already been taken"]);
  if (source !== "" && textAt(origin, "organizationId") !== organizationId)
    return failure(404, ["Not found"]);
  const errors = refuseNetwork(body, body);
  if (errors.length > 0) return failure(400, errors);
  const productTypes = origin === undefined ? [...allProducts] : listAt(origin, "productTypes");
  const template = {
    id: newNetworkId(cloud.nextNumber(), productTypes.length > 1),
    name: textAt(body, "name"),
    productTypes,
    timeZone: textAt(body, "timeZone") || textAt(origin, "timeZone") || "America/Los_Angeles",
  };
  addTemplate(cloud.store, organizationId, template);
  if (source !== "") copySettings(cloud.store, source, template.id);
  return created(shown(cloud, configTemplate, template));
};

/** DELETE: not while networks are bound to it. What Dashboard does then is not documented; this is the careful guess. */
export const deleteTemplate: Handle = (cloud, { path, organizationId }) => {
  const template = cloud.store.get(path);
  if (template === undefined) return notFound(path);
  const id = textAt(template, "id");
  const bound = networksOf(cloud, organizationId).filter((network) => network["configTemplateId"] === id);
  if (bound.length > 0)
    return failure(400, [`Template '${textAt(template, "name")}' still has ${bound.length} bound networks`]);
  dropTemplate(cloud.store, path);
  return noContent;
};

/** Takes a template away, with its settings; what is still bound to it has its own settings again. */
export function dropTemplate(store: Store, path: string): void {
  const id = path.slice(path.lastIndexOf("/") + 1);
  for (const network of store.list(path.replace(/\/configTemplates\/.*$/, "/networks"))) {
    if (network["configTemplateId"] === id) store.set(`/networks/${textAt(network, "id")}`, freed(network));
  }
  store.delete(path);
  store.delete(`/networks/${id}`);
}

/** POST …/bind. The products of both must be the same (ansible/ansible issue 49149). */
export const bindNetwork: Handle = (cloud, { path, organizationId, body }) => {
  const owner = path.slice(0, path.lastIndexOf("/"));
  const network = cloud.store.get(owner);
  const id = textAt(body, "configTemplateId");
  const template = cloud.store.get(`/organizations/${organizationId}/configTemplates/${id}`);
  if (network === undefined) return notFound(path);
  if (id === "") return failure(400, ["Missing required parameter 'configTemplateId'"]);
  if (template === undefined) return failure(400, ["Invalid configuration template"]);
  if (network["isBoundToConfigTemplate"] === true)
    return failure(400, ["Network is already bound to a configuration template"]);
  if (productsOf(network) !== productsOf(template))
    return failure(400, ["The product types of the network and of the configuration template do not match"]);
  if (body["autoBind"] === true) return failure(400, [noProfiles]);
  return ok(replace(cloud, owner, { ...network, isBoundToConfigTemplate: true, configTemplateId: id }));
};

/** POST …/unbind. Without `retainConfigs` the network has again what it had before. */
export const unbindNetwork: Handle = (cloud, { path, body }) => {
  const owner = path.slice(0, path.lastIndexOf("/"));
  const network = cloud.store.get(owner);
  if (network === undefined) return notFound(path);
  if (network["isBoundToConfigTemplate"] !== true)
    return failure(400, ["Network is not bound to a configuration template"]);
  if (body["retainConfigs"] === true)
    copySettings(cloud.store, textAt(network, "configTemplateId"), textAt(network, "id"));
  return ok(replace(cloud, owner, freed(network)));
};

const allProducts = ["appliance", "camera", "switch", "wireless"] as const;

const noProfiles =
  "Auto-bind is not valid unless the switch template has at least one profile and has at most one profile per switch model";

function freed(network: JsonObject): JsonObject {
  return { ...without(network, ["configTemplateId"]), isBoundToConfigTemplate: false };
}

function replace(cloud: Cloud, path: string, network: JsonObject): JsonObject {
  cloud.store.set(path, network);
  return shown(cloud, "/networks/{networkId}", network);
}

function networksOf(cloud: Cloud, organizationId: string): JsonObject[] {
  return cloud.store.list(`/organizations/${organizationId}/networks`);
}

function productsOf(document: JsonObject): string {
  return listAt(document, "productTypes").map(String).toSorted().join();
}
