import { accessPoliciesOf } from "../data/accessPolicies.ts";
import { appliancePortsOf } from "../data/appliancePorts.ts";
import { contentFilteringOf } from "../data/contentFiltering.ts";
import { groupPoliciesOf } from "../data/groupPolicies.ts";
import { managementInterfaceOf } from "../data/managementInterfaces.ts";
import { rulesOf } from "../data/rules.ts";
import { ssidsOf } from "../data/ssids.ts";
import { switchPortsOf } from "../data/switchPorts.ts";
import { vlansOf } from "../data/vlans.ts";
import { growNetwork } from "./growNetwork.ts";
import { growOrganization } from "./growOrganization.ts";
import { type JsonObject, listAt, textAt, writeJson } from "../json.ts";
import { siteOf } from "./makeNetworks.ts";
import { createRandom, seedOf } from "./random.ts";
import type { Grow, Store } from "../store.ts";

/** The settings of an organization or a network, or the ports of a switch, made when they are first looked at. */
export function growSettings(seed: number): Grow {
  return (owner, document, store) => {
    const products = listAt(document, "productTypes");
    if (owner.startsWith("/organizations/")) growOrganization(owner, store, seed);
    if (owner.startsWith("/networks/")) growNetwork(owner, document, store, seed);
    if (products.includes("appliance")) growAppliance(owner, document, store);
    if (products.includes("wireless")) growWireless(owner, store, seed);
    if (products.includes("switch")) growSwitch(owner, store, seed);
    if (owner.startsWith("/networks/")) growGroupPolicies(owner, document, store);
    if (owner.startsWith("/devices/")) growDevice(owner, document, store);
  };
}

/** Networks with an appliance alone have VLANs disabled: the list answers 400. */
function growAppliance(owner: string, network: JsonObject, store: Store): void {
  const id = textAt(network, "id");
  const site = siteOf(id);
  const vlansEnabled = listAt(network, "productTypes").length > 1;
  store.set(`${owner}/appliance/vlans/settings`, { vlansEnabled }, `${owner}/appliance`);
  store.set(`${owner}/appliance/firewall/l3FirewallRules`, rulesOf(site));
  store.set(`${owner}/appliance/contentFiltering`, contentFilteringOf(site));
  for (const port of appliancePortsOf())
    store.set(`${owner}/appliance/ports/${writeJson(port["number"] ?? null)}`, port);
  if (!vlansEnabled) return;
  for (const vlan of vlansOf(id, site, site === 1))
    store.set(`${owner}/appliance/vlans/${textAt(vlan, "id")}`, vlan);
}

function growWireless(owner: string, store: Store, seed: number): void {
  const secret = createRandom(seedOf(owner, seed)).text(8, "abcdefghjkmnpqrstuvwxyz23456789");
  for (const [number, ssid] of ssidsOf(secret).entries())
    store.set(`${owner}/wireless/ssids/${number}`, ssid);
}

function growSwitch(owner: string, store: Store, seed: number): void {
  const secret = createRandom(seedOf(`${owner}/switch`, seed)).text(8, "abcdefghjkmnpqrstuvwxyz23456789");
  for (const policy of accessPoliciesOf(secret))
    store.set(`${owner}/switch/accessPolicies/${textAt(policy, "accessPolicyNumber")}`, policy);
}

function growGroupPolicies(owner: string, network: JsonObject, store: Store): void {
  for (const policy of groupPoliciesOf(network))
    store.set(`${owner}/groupPolicies/${textAt(policy, "groupPolicyId")}`, policy);
}

function growDevice(owner: string, device: JsonObject, store: Store): void {
  const product = textAt(device, "productType");
  if (uplinked.includes(product)) store.set(`${owner}/managementInterface`, managementInterfaceOf(device));
  if (product !== "switch") return;
  for (const port of switchPortsOf(device))
    store.set(`${owner}/switch/ports/${textAt(port, "portId")}`, port);
}

/** Products whose devices have an uplink of their own to set. */
const uplinked: readonly string[] = ["appliance", "switch", "wireless", "cellularGateway"];
