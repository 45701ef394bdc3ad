import type { WriteContract } from "../contract.ts";
import type { Kind } from "../kind.ts";
import { accessPolicyContract } from "./accessPolicy.ts";
import { adminContract } from "./admin.ts";
import { alertSettingsContract } from "./alertSettings.ts";
import { configTemplateContract } from "./configTemplate.ts";
import { generalSettingsContract } from "./generalSettings.ts";
import { appliancePortContract } from "./appliancePort.ts";
import { contentFilteringContract } from "./contentFiltering.ts";
import { deviceContract } from "./device.ts";
import { groupPolicyContract } from "./groupPolicy.ts";
import { layer3FirewallRulesContract } from "./layer3FirewallRules.ts";
import { managementInterfaceContract } from "./managementInterface.ts";
import { networkContract } from "./network.ts";
import { organizationContract } from "./organization.ts";
import { policyObjectContract } from "./policyObject.ts";
import { policyObjectGroupContract } from "./policyObjectGroup.ts";
import { snmpContract } from "./snmp.ts";
import { ssidContract } from "./ssid.ts";
import { switchPortContract } from "./switchPort.ts";
import { vlanContract } from "./vlan.ts";
import { vlanSettingsContract } from "./vlanSettings.ts";
import { webhookServerContract } from "./webhookServer.ts";

/** What a PUT of this kind does; undefined for a kind that is read-only. */
export function contractOf({ id }: Kind): WriteContract | undefined {
  return contracts[id];
}

const contracts: Readonly<Record<string, WriteContract | undefined>> = {
  accesspolicy: accessPolicyContract,
  admin: adminContract,
  alerts: alertSettingsContract,
  general: generalSettingsContract,
  contentfiltering: contentFilteringContract,
  configtemplate: configTemplateContract,
  device: deviceContract,
  grouppolicy: groupPolicyContract,
  l3rules: layer3FirewallRulesContract,
  management: managementInterfaceContract,
  mxport: appliancePortContract,
  network: networkContract,
  organization: organizationContract,
  policygroup: policyObjectGroupContract,
  policyobject: policyObjectContract,
  snmp: snmpContract,
  ssid: ssidContract,
  switchport: switchPortContract,
  vlan: vlanContract,
  vlansettings: vlanSettingsContract,
  webhook: webhookServerContract,
};
