import type { WriteContract } from "../contract.ts";
import type { Kind } from "../kind.ts";
import { adminContract } from "./admin.ts";
import { alertSettingsContract } from "./alertSettings.ts";
import { configTemplateContract } from "./configTemplate.ts";
import { deviceContract } from "./device.ts";
import { generalSettingsContract } from "./generalSettings.ts";
import { layer3FirewallRulesContract } from "./layer3FirewallRules.ts";
import { networkContract } from "./network.ts";
import { organizationContract } from "./organization.ts";
import { policyObjectContract } from "./policyObject.ts";
import { policyObjectGroupContract } from "./policyObjectGroup.ts";
import { snmpContract } from "./snmp.ts";
import { ssidContract } from "./ssid.ts";
import { vlanContract } from "./vlan.ts";
import { webhookServerContract } from "./webhookServer.ts";

/** What a PUT of this kind does; undefined for a kind that is read-only. */
export function contractOf({ id }: Kind): WriteContract | undefined {
  return contracts[id];
}

const contracts: Readonly<Record<string, WriteContract | undefined>> = {
  admin: adminContract,
  alerts: alertSettingsContract,
  device: deviceContract,
  general: generalSettingsContract,
  l3rules: layer3FirewallRulesContract,
  network: networkContract,
  organization: organizationContract,
  policygroup: policyObjectGroupContract,
  policyobject: policyObjectContract,
  snmp: snmpContract,
  ssid: ssidContract,
  template: configTemplateContract,
  vlan: vlanContract,
  webhook: webhookServerContract,
};
