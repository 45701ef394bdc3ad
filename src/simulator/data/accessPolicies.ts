import type { JsonObject } from "../json.ts";

/** What a policy has that a PUT leaves out. */
export const plainAccess = {
  guestPortBouncing: false,
  radiusTestingEnabled: false,
  radiusCoaSupportEnabled: false,
  radiusAccountingEnabled: false,
  radiusGroupAttribute: "",
  hostMode: "Single-Host",
  accessPolicyType: "802.1x",
  increaseAccessSpeed: false,
  guestVlanId: null,
  dot1x: { controlDirection: "both" },
  voiceVlanClients: false,
  urlRedirectWalledGardenEnabled: false,
  urlRedirectWalledGardenRanges: [],
} satisfies JsonObject;

/** The access policies of a switch network, with the secrets that are never shown. */
export function accessPoliciesOf(secret: string): JsonObject[] {
  return [
    {
      ...plainAccess,
      accessPolicyNumber: "1",
      name: "Offices",
      radiusServers: [server("11", "10.0.1.20", 1812, secret), server("12", "10.0.1.21", 1812, secret)],
      radius: radiusOf(120),
      enforceRadiusMonitoring: false,
      radiusTestingEnabled: true,
      radiusCoaSupportEnabled: true,
      radiusAccountingEnabled: true,
      radiusAccountingServers: [server("13", "10.0.1.20", 1813, secret)],
      guestVlanId: 90,
      counts: { ports: { withThisPolicy: 12 } },
    },
    {
      ...plainAccess,
      accessPolicyNumber: "2",
      name: "Phones and printers",
      radiusServers: [],
      radius: radiusOf(null),
      enforceRadiusMonitoring: false,
      radiusAccountingServers: [],
      hostMode: "Multi-Domain",
      accessPolicyType: "Hybrid authentication",
      voiceVlanClients: true,
      counts: { ports: { withThisPolicy: 3 } },
    },
  ];
}

function server(serverId: string, host: string, port: number, secret: string): JsonObject {
  return { serverId, organizationRadiusServerId: "", host, port, secret: `radius-${secret}` };
}

function radiusOf(reAuthenticationInterval: number | null): JsonObject {
  return {
    criticalAuth: { dataVlanId: null, voiceVlanId: null, suspendPortBounce: false },
    failedAuthVlanId: null,
    reAuthenticationInterval,
    cache: { enabled: false, timeout: 24 },
  };
}
