import type { JsonObject } from "../json.ts";

/** What Dashboard calls the general settings of a network; the password is never answered. */
export function generalSettingsOf(secret: string): JsonObject {
  return {
    localStatusPageEnabled: true,
    remoteStatusPageEnabled: false,
    localStatusPage: { authentication: { enabled: true, username: "admin", password: `local-${secret}` } },
    securePort: { enabled: false },
    fips: { enabled: false },
    namedVlans: { enabled: true },
  };
}

/** The servers that alerts are posted to. Dashboard's id of one is its URL in Base64. */
export function webhooksOf(networkId: string, secret: string): JsonObject[] {
  return [
    [
      "Operations centre",
      "https://hooks.acme-hospitals.example/meraki?site=1",
      "wpt_00001",
      "Meraki (included)",
    ],
    ["On call", "https://oncall.acme-hospitals.example/alerts", "wpt_00003", "Slack (included)"],
  ].map(([name = "", url = "", payloadTemplateId = "", template = ""]) => ({
    id: Buffer.from(url).toString("base64"),
    networkId,
    name,
    url,
    enabled: true,
    sharedSecret: `hook-${secret}`,
    payloadTemplate: { payloadTemplateId, name: template },
  }));
}

/** What the network tells whom, by what it has. */
export function alertsOf(products: readonly string[], httpServerId: string): JsonObject {
  const alert = (type: string, enabled: boolean, filters: JsonObject = {}): JsonObject => ({
    type,
    enabled,
    alertDestinations: { emails: [], smsNumbers: [], allAdmins: false, snmp: false, httpServerIds: [] },
    filters,
  });
  const own: Readonly<Record<string, JsonObject[]>> = {
    appliance: [
      alert("applianceDown", true, { timeout: 5 }),
      alert("failoverEvent", true),
      alert("vpnConnectivityChange", false),
    ],
    switch: [
      alert("switchDown", true, { timeout: 10 }),
      alert("portDown", false, { selector: "any port", timeout: 5 }),
    ],
    wireless: [alert("gatewayDown", true, { timeout: 60 }), alert("repeaterDown", false, { timeout: 60 })],
    camera: [alert("cameraDown", true, { timeout: 60 })],
  };
  return {
    defaultDestinations: {
      emails: ["noc@acme-hospitals.example"],
      allAdmins: false,
      snmp: true,
      httpServerIds: [httpServerId],
    },
    alerts: [...products.flatMap((product) => own[product] ?? []), alert("settingsChanged", false)],
    muting: { byPortSchedules: { enabled: false } },
  };
}
