import { rulesOf } from "./data/rules.ts";
import { ssidsOf } from "./data/ssids.ts";
import { vlansOf } from "./data/vlans.ts";
import { growNetwork } from "./growNetwork.ts";
import { growOrganization } from "./growOrganization.ts";
import { type JsonObject, listAt, textAt } from "./json.ts";
import { siteOf } from "./makeNetworks.ts";
import { createRandom, seedOf } from "./random.ts";
import type { Grow, Store } from "./store.ts";

/** The settings of an organization or a network, or the ports of a switch, made when they are first looked at. */
export function growSettings(seed: number): Grow {
  return (owner, document, store) => {
    const products = listAt(document, "productTypes");
    if (owner.startsWith("/organizations/")) growOrganization(owner, store, seed);
    if (owner.startsWith("/networks/")) growNetwork(owner, document, store, seed);
    if (products.includes("appliance")) growAppliance(owner, document, store);
    if (products.includes("wireless")) growWireless(owner, store, seed);
    if (document["productType"] === "switch") growPorts(owner, store);
  };
}

/** Networks with an appliance alone have VLANs disabled: the list answers 400. */
function growAppliance(owner: string, network: JsonObject, store: Store): void {
  const id = textAt(network, "id");
  const site = siteOf(id);
  const vlansEnabled = listAt(network, "productTypes").length > 1;
  store.set(`${owner}/appliance/vlans/settings`, { vlansEnabled }, `${owner}/appliance`);
  store.set(`${owner}/appliance/firewall/l3FirewallRules`, rulesOf(site));
  if (!vlansEnabled) return;
  for (const vlan of vlansOf(id, site, site === 1))
    store.set(`${owner}/appliance/vlans/${textAt(vlan, "id")}`, vlan);
}

function growWireless(owner: string, store: Store, seed: number): void {
  const secret = createRandom(seedOf(owner, seed)).text(8, "abcdefghjkmnpqrstuvwxyz23456789");
  for (const [number, ssid] of ssidsOf(secret).entries())
    store.set(`${owner}/wireless/ssids/${number}`, ssid);
}

function growPorts(owner: string, store: Store): void {
  for (let port = 1; port <= 8; port += 1) {
    store.set(`${owner}/switch/ports/${port}`, switchPort(String(port)));
  }
}

function switchPort(portId: string): JsonObject {
  const isUplink = portId === "8";
  return {
    portId,
    name: isUplink ? "Uplink" : null,
    tags: [],
    enabled: true,
    poeEnabled: true,
    type: isUplink ? "trunk" : "access",
    vlan: isUplink ? 1 : 10,
    voiceVlan: null,
    allowedVlans: "all",
    isolationEnabled: false,
    rstpEnabled: true,
    stpGuard: "disabled",
    linkNegotiation: "Auto negotiate",
    linkNegotiationCapabilities: ["Auto negotiate", "1 Gigabit full duplex (auto)"],
    portScheduleId: null,
    schedule: null,
    udld: "Alert only",
    accessPolicyType: "Open",
    mirror: { mode: "Not mirroring traffic" },
    module: { model: null },
    profile: { enabled: false, id: "", iname: null },
  };
}
