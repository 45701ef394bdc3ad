import type { JsonObject } from "../json.ts";

/** The fifteen SSIDs of a wireless network; passwords and RADIUS secrets are made from the network's own text. */
export function ssidsOf(secret: string): JsonObject[] {
  const configured = [staff(secret), guests(secret), medical(secret)];
  return Array.from({ length: 15 }, (_, number) => ({ ...unconfigured(number), ...configured[number] }));
}

function unconfigured(number: number): JsonObject {
  return {
    number,
    name: `Unconfigured SSID ${number + 1}`,
    enabled: false,
    splashPage: "None",
    ssidAdminAccessible: false,
    authMode: "open",
    ipAssignmentMode: "NAT mode",
    minBitrate: 11,
    bandSelection: "Dual band operation",
    perClientBandwidthLimitUp: 0,
    perClientBandwidthLimitDown: 0,
    visible: true,
    availableOnAllAps: true,
    availabilityTags: [],
    perSsidBandwidthLimitUp: 0,
    perSsidBandwidthLimitDown: 0,
    mandatoryDhcpEnabled: false,
    dot11w: { enabled: false, required: false },
    dot11r: { enabled: false, adaptive: false },
    adultContentFilteringEnabled: false,
    dnsRewrite: { enabled: false, dnsCustomNameservers: [] },
    speedBurst: { enabled: false },
  };
}

function staff(secret: string): JsonObject {
  return {
    name: "Staff",
    enabled: true,
    authMode: "8021x-radius",
    wpaEncryptionMode: "WPA2 only",
    radiusServers: [
      {
        id: "797137134045134582",
        host: "10.0.1.20",
        port: 1812,
        radsecEnabled: false,
        secret: `radius-a-${secret}`,
      },
      {
        id: "797137134045134583",
        host: "10.0.1.21",
        port: 1812,
        radsecEnabled: false,
        secret: `radius-b-${secret}`,
      },
    ],
    radiusAccountingServers: [{ host: "10.0.1.20", port: 1813, secret: `accounting-${secret}` }],
    radiusAccountingEnabled: true,
    radiusAttributeForGroupPolicies: "Filter-Id",
    radiusFailoverPolicy: "Deny access",
    radiusLoadBalancingPolicy: "Strict priority order",
    radiusTestingEnabled: true,
    radiusCalledStationId: "$NODE_MAC$:$VAP_NAME$",
    radiusAuthenticationNasId: "$NODE_MAC$:$VAP_NUM$",
    radiusServerTimeout: 1,
    radiusServerAttemptsLimit: 3,
    radiusFallbackEnabled: true,
    radiusProxyEnabled: false,
    radiusCoaEnabled: true,
    radiusOverride: false,
    ipAssignmentMode: "Bridge mode",
    minBitrate: 12,
    bandSelection: "Dual band operation with Band Steering",
    dot11w: { enabled: true, required: false },
    dot11r: { enabled: true, adaptive: false },
    useVlanTagging: true,
    defaultVlanId: 10,
    lanIsolationEnabled: false,
  };
}

function guests(secret: string): JsonObject {
  return {
    name: "Guest WiFi",
    enabled: true,
    splashPage: "Click-through splash page",
    authMode: "psk",
    psk: `welcome-${secret}`,
    encryptionMode: "wpa",
    wpaEncryptionMode: "WPA3 Transition Mode",
    walledGardenEnabled: true,
    walledGardenRanges: ["*.acme-hospitals.example", "10.0.1.80/32"],
    perClientBandwidthLimitUp: 5120,
    perClientBandwidthLimitDown: 20480,
    dot11w: { enabled: true, required: false },
  };
}

function medical(secret: string): JsonObject {
  return {
    name: "Medical",
    enabled: true,
    authMode: "psk",
    psk: `infusion-${secret}`,
    encryptionMode: "wpa",
    wpaEncryptionMode: "WPA2 only",
    ipAssignmentMode: "Bridge mode",
    minBitrate: 5.5,
    bandSelection: "5 GHz band only",
    visible: false,
    availableOnAllAps: false,
    availabilityTags: ["ward"],
    useVlanTagging: true,
    defaultVlanId: 20,
    lanIsolationEnabled: true,
  };
}
