import { membership } from "./organizations/access.ts";
import { changeAdmin, inviteAdmin, revokeAdmin } from "./organizations/admins.ts";
import { ok } from "./serving/answers.ts";
import type { Handle } from "./serving/calls.ts";
import { listChanges } from "./organizations/changes.ts";
import { claim } from "./inventory/claims.ts";
import { getInventoryDevice, listInventory } from "./inventory/inventory.ts";
import { type JsonObject, textAt, without } from "./json.ts";
import { listCotermLicenses, listLicenses } from "./inventory/licenses.ts";
import { claimIntoNetwork, removeFromNetwork } from "./inventory/networkDevices.ts";
import { createNetwork, deleteNetwork } from "./organizations/networks.ts";
import { createOrganization, deleteOrganization } from "./organizations/organizations.ts";
import { page } from "./serving/pages.ts";
import { matchPath } from "./serving/paths.ts";
import { changePolicyObject, changePolicyObjectGroup } from "./organizations/policies.ts";
import { release } from "./inventory/releases.ts";
import { getDocument, listDocuments, onlyFor, putDocument, shown } from "./resources.ts";
import { claimSecureOrder, previewOrder } from "./inventory/secureOrders.ts";
import {
  bindNetwork,
  configTemplate,
  createTemplate,
  deleteTemplate,
  unbindNetwork,
} from "./organizations/templates.ts";
import { settingRoutes } from "./settingRoutes.ts";
import { claimSubscription, listSubscriptions, validateClaimKey } from "./inventory/subscriptions.ts";
import { createVlan, deleteVlan, onVlans, vlanTemplate, withVlanId } from "./organizations/vlans.ts";

export interface Route {
  readonly method: string;
  readonly template: string;
  readonly handle: Handle;
  /** Whether it only looks, though it is no GET: then it is no row of the change log. */
  readonly changesNothing?: true;
}

export interface RouteMatch {
  readonly route: Route;
  readonly ids: Readonly<Record<string, string>>;
}

/** The first route of a method and path, with the ids in the path. */
export function findRoute(method: string, path: string): RouteMatch | undefined {
  for (const route of routes) {
    const ids = route.method === method ? matchPath(route.template, path) : undefined;
    if (ids !== undefined) return { route, ids };
  }
  return undefined;
}

const getIdentity: Handle = (_cloud, { holder }) =>
  ok({
    name: holder.name,
    email: holder.email,
    lastUsedDashboardAt: "2026-11-12T07:41:09.090210Z",
    authentication: {
      mode: "email",
      api: { key: { created: true } },
      twoFactor: { enabled: true },
      saml: { enabled: false },
    },
  });

const listOrganizations: Handle = (cloud, call) => {
  const visible = cloud.store
    .list("/organizations")
    .filter((organization) => membership(cloud.store, textAt(organization, "id"), call.holder) !== "none");
  const rows = visible.map((organization) => shown(cloud, "/organizations/{organizationId}", organization));
  return page(rows, { by: "id", most: 9000, usual: 9000 }, call.url);
};

/** The description gives a device of the list some fields fewer than a device read by its serial. */
const deviceRow = (device: JsonObject): JsonObject => without(device, ["floorPlanId", "beaconIdParams"]);

const organization = "/organizations/{organizationId}";
const subscriptions = "/administered/licensing/subscription/subscriptions";
const network = "/networks/{networkId}";
const device = "/devices/{serial}";
const admin = `${organization}/admins/{adminId}`;
const rules = `${network}/appliance/firewall/l3FirewallRules`;
const ssid = `${network}/wireless/ssids/{number}`;
const policyObject = `${organization}/policyObjects/{policyObjectId}`;
const policyGroup = `${organization}/policyObjects/groups/{policyObjectGroupId}`;
const webhook = `${network}/webhooks/httpServers/{httpServerId}`;

const routes: readonly Route[] = [
  { method: "GET", template: "/administered/identities/me", handle: getIdentity },
  { method: "GET", template: "/organizations", handle: listOrganizations },
  { method: "GET", template: organization, handle: getDocument },
  { method: "POST", template: "/organizations", handle: createOrganization },
  { method: "PUT", template: organization, handle: putDocument },
  { method: "DELETE", template: organization, handle: deleteOrganization },
  { method: "GET", template: `${organization}/snmp`, handle: getDocument },
  { method: "PUT", template: `${organization}/snmp`, handle: putDocument },
  {
    method: "GET",
    template: `${organization}/policyObjects/groups`,
    handle: listDocuments(policyGroup, { by: "id", most: 1000, usual: 1000 }),
  },
  { method: "GET", template: policyGroup, handle: getDocument },
  { method: "PUT", template: policyGroup, handle: changePolicyObjectGroup },
  {
    method: "GET",
    template: `${organization}/policyObjects`,
    handle: listDocuments(policyObject, { by: "id", most: 5000, usual: 5000 }),
  },
  { method: "GET", template: policyObject, handle: getDocument },
  { method: "PUT", template: policyObject, handle: changePolicyObject },
  {
    method: "GET",
    template: `${organization}/networks`,
    handle: listDocuments(network, { by: "id", most: 100_000, usual: 1000 }),
  },
  { method: "POST", template: `${organization}/networks`, handle: createNetwork },
  { method: "DELETE", template: network, handle: deleteNetwork },
  {
    method: "GET",
    template: `${organization}/devices`,
    handle: listDocuments(device, { by: "serial", most: 5000, usual: 1000 }, deviceRow),
  },
  { method: "GET", template: `${organization}/inventory/devices`, handle: listInventory },
  { method: "GET", template: `${organization}/inventory/devices/{serial}`, handle: getInventoryDevice },
  { method: "POST", template: `${organization}/inventory/claim`, handle: claim },
  { method: "POST", template: `${organization}/claim`, handle: claim },
  { method: "POST", template: `${organization}/inventory/release`, handle: release },
  {
    method: "POST",
    template: `${organization}/inventory/orders/preview`,
    handle: previewOrder,
    changesNothing: true,
  },
  { method: "POST", template: `${organization}/inventory/orders/claim`, handle: claimSecureOrder },
  { method: "GET", template: `${organization}/licenses`, handle: listLicenses },
  { method: "GET", template: subscriptions, handle: listSubscriptions },
  { method: "POST", template: `${subscriptions}/claim`, handle: claimSubscription },
  {
    method: "POST",
    template: `${subscriptions}/claimKey/validate`,
    handle: validateClaimKey,
    changesNothing: true,
  },
  { method: "GET", template: `${organization}/licensing/coterm/licenses`, handle: listCotermLicenses },
  { method: "POST", template: `${network}/devices/claim`, handle: claimIntoNetwork },
  { method: "POST", template: `${network}/devices/remove`, handle: removeFromNetwork },
  { method: "GET", template: `${organization}/configurationChanges`, handle: listChanges },
  { method: "GET", template: `${organization}/admins`, handle: listDocuments(admin) },
  { method: "POST", template: `${organization}/admins`, handle: inviteAdmin },
  { method: "PUT", template: admin, handle: changeAdmin },
  { method: "DELETE", template: admin, handle: revokeAdmin },
  { method: "GET", template: `${organization}/configTemplates`, handle: listDocuments(configTemplate) },
  { method: "POST", template: `${organization}/configTemplates`, handle: createTemplate },
  { method: "GET", template: configTemplate, handle: getDocument },
  { method: "PUT", template: configTemplate, handle: putDocument },
  { method: "DELETE", template: configTemplate, handle: deleteTemplate },
  { method: "POST", template: `${network}/bind`, handle: bindNetwork },
  { method: "POST", template: `${network}/unbind`, handle: unbindNetwork },
  { method: "GET", template: network, handle: getDocument },
  { method: "PUT", template: network, handle: putDocument },
  { method: "GET", template: `${network}/settings`, handle: getDocument },
  { method: "PUT", template: `${network}/settings`, handle: putDocument },
  { method: "GET", template: `${network}/alerts/settings`, handle: getDocument },
  { method: "PUT", template: `${network}/alerts/settings`, handle: putDocument },
  { method: "GET", template: `${network}/webhooks/httpServers`, handle: listDocuments(webhook) },
  { method: "GET", template: webhook, handle: getDocument },
  { method: "PUT", template: webhook, handle: putDocument },
  { method: "GET", template: device, handle: getDocument },
  { method: "PUT", template: device, handle: putDocument },
  ...settingRoutes,
  { method: "GET", template: `${network}/appliance/vlans`, handle: onVlans(listDocuments(vlanTemplate)) },
  { method: "POST", template: `${network}/appliance/vlans`, handle: onVlans(createVlan) },
  { method: "GET", template: vlanTemplate, handle: onVlans(getDocument) },
  { method: "PUT", template: vlanTemplate, handle: onVlans(withVlanId(putDocument)) },
  { method: "DELETE", template: vlanTemplate, handle: onVlans(deleteVlan) },
  { method: "GET", template: rules, handle: onlyFor("appliance", getDocument) },
  { method: "PUT", template: rules, handle: onlyFor("appliance", putDocument) },
  { method: "GET", template: `${network}/wireless/ssids`, handle: onlyFor("wireless", listDocuments(ssid)) },
  { method: "GET", template: ssid, handle: onlyFor("wireless", getDocument) },
  { method: "PUT", template: ssid, handle: onlyFor("wireless", putDocument) },
];
