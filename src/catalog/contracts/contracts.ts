import type { WriteContract } from "../contract.ts";
import type { Kind } from "../kind.ts";
import { adminContract } from "./admin.ts";
import { deviceContract } from "./device.ts";
import { layer3FirewallRulesContract } from "./layer3FirewallRules.ts";
import { networkContract } from "./network.ts";
import { ssidContract } from "./ssid.ts";
import { vlanContract } from "./vlan.ts";

/** What a PUT of this kind does; undefined for a kind that is read-only. */
export function contractOf({ id }: Kind): WriteContract | undefined {
  return contracts[id];
}

const contracts: Readonly<Record<string, WriteContract | undefined>> = {
  admin: adminContract,
  device: deviceContract,
  l3rules: layer3FirewallRulesContract,
  network: networkContract,
  ssid: ssidContract,
  vlan: vlanContract,
};
