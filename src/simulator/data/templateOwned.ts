/**
 * What a configuration template decides for the networks that are bound to it, by the beginning of the path below the
 * network. Evidence: Meraki documentation on configuration templates (settings of the network come from the template;
 * the network, its devices, stacks, static routes and uplinks stay its own). Where the line runs in the API is not
 * documented; this list is the simulator's guess.
 */
export const templateOwned: readonly string[] = [
  "alerts/settings",
  "appliance/connectivityMonitoringDestinations",
  "appliance/contentFiltering",
  "appliance/firewall",
  "appliance/ports",
  "appliance/security",
  "appliance/settings",
  "appliance/singleLan",
  "appliance/ssids",
  "appliance/trafficShaping",
  "appliance/vlans",
  "groupPolicies",
  "netflow",
  "settings",
  "snmp",
  "switch/accessControlLists",
  "switch/accessPolicies",
  "switch/dhcpServerPolicy",
  "switch/dscpToCosMappings",
  "switch/mtu",
  "switch/portSchedules",
  "switch/qosRules",
  "switch/settings",
  "switch/stormControl",
  "switch/stp",
  "syslogServers",
  "trafficAnalysis",
  "trafficShaping",
  "wireless",
];
