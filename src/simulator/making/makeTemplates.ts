import { type JsonObject, listAt, textAt } from "../json.ts";
import { networkId } from "./makeNetworks.ts";
import type { Store } from "../store.ts";

/**
 * The templates of the first organization. "Hospital standard" and "Small site" bind every network from the tenth on that
 * has their products; "Wireless only site" binds none. The first nine networks have settings of their own.
 */
export function makeTemplates(store: Store, organizationId: string, networks: readonly JsonObject[]): void {
  const made = plans.map(([name, productTypes], index) => {
    const id = networkId(0, firstTemplate + index, productTypes.length > 1);
    const template = { id, name, productTypes: [...productTypes], timeZone: "Europe/Berlin" };
    addTemplate(store, organizationId, template);
    return template;
  });
  for (const network of networks.slice(firstBound)) {
    const products = listAt(network, "productTypes").map(String).join();
    const template = made.find(({ productTypes }) => productTypes.join() === products);
    if (template === undefined || template.name === unbound) continue;
    const bound = { ...network, isBoundToConfigTemplate: true, configTemplateId: template.id };
    store.set(`/networks/${textAt(network, "id")}`, bound);
  }
}

/** Stores a template twice: as a document of its organization, and as the owner of settings that a network would be. */
export function addTemplate(store: Store, organizationId: string, template: JsonObject): void {
  const id = textAt(template, "id");
  const collection = `/organizations/${organizationId}/configTemplates`;
  const productTypes = listAt(template, "productTypes");
  store.set(`${collection}/${id}`, template);
  store.set(
    `/networks/${id}`,
    { id, organizationId, productTypes, isConfigTemplate: true },
    `${collection}/owners`,
  );
}

const unbound = "Wireless only site";

const plans: readonly (readonly [string, readonly string[]])[] = [
  ["Hospital standard", ["appliance", "switch", "wireless", "camera"]],
  ["Small site", ["appliance", "switch", "wireless"]],
  [unbound, ["wireless"]],
];

const firstBound = 9;

/** Far above the numbers of networks. */
const firstTemplate = 900_001;
