import type { Kind } from "../kind.ts";
import { admin } from "./admin.ts";
import { device } from "./device.ts";
import { layer3FirewallRules } from "./layer3FirewallRules.ts";
import { network } from "./network.ts";
import { organization } from "./organization.ts";
import { ssid } from "./ssid.ts";
import { vlan } from "./vlan.ts";

/** Every kind, in the order in which the tree shows them. */
export const kinds: readonly Kind[] = [organization, network, vlan, layer3FirewallRules, ssid, device, admin];

/** The kind with this id, or undefined (an old URI may name one that is gone). */
export function kindById(id: string): Kind | undefined {
  return kinds.find((kind) => kind.id === id);
}
