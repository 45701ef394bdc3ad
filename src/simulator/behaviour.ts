import type { FieldRule } from "./fields.ts";
import {
  choice,
  decimal,
  flag,
  integer,
  list,
  nullableObject,
  nullableText,
  object,
  text,
} from "./fields.ts";
import type { JsonObject } from "./json.ts";
import {
  type Refuse,
  refuseAdmin,
  refuseDevice,
  refuseNetwork,
  refuseRules,
  refuseSsid,
  refuseSwitchPort,
  refuseVlan,
} from "./refusals.ts";
import { type Settle, settleDevice, settleRules, settleSsid, settleVlan } from "./settling.ts";

/** What a PUT of one kind does. The table is the simulator's own: it knows nothing of what the editor believes. */
export interface PutBehaviour {
  /** Where the behaviour was read or seen. */
  readonly evidence: readonly string[];
  /** What becomes of a field that the body leaves out. */
  readonly omitted: "reverts" | "keeps";
  /** The fields that do the opposite of `omitted`. */
  readonly except: readonly string[];
  /** What a PUT may write; all else in a body is ignored in silence. Undefined where nothing is known: any field. */
  readonly fields: Readonly<Record<string, FieldRule>> | undefined;
  /** Whether an object that is sent replaces the stored one (what it leaves out reverts), or is merged into it. */
  readonly nested: "replaces" | "merges";
  /** Paths that are stored and never returned, `[]` for each item: `radiusServers[].secret`. */
  readonly hidden: readonly string[];
  /** Whether a PUT creates what is not there. */
  readonly createsMissing: boolean;
  /** More reasons for a 400, beyond types and values of fields. */
  readonly refuses: Refuse;
  /** What the cloud does by itself to the document that a PUT made. */
  readonly settles: Settle;
  /** Writable fields that this kind ignores all the same. */
  readonly ignores: readonly string[];
  /** Values that the cloud sets by itself after each PUT, whatever was sent. */
  readonly forces: JsonObject;
}

/** The behaviour of a kind by its path template; a kind without a row reverts what is omitted, as the documentation says of every PUT. */
export function behaviourOf(template: string): PutBehaviour {
  return putBehaviours[template] ?? documented;
}

const documented: PutBehaviour = {
  evidence: [
    "Meraki API documentation: PUT should specify all the fields of a resource; the API will revert omitted fields to their default value",
  ],
  omitted: "reverts",
  except: [],
  fields: undefined,
  nested: "replaces",
  hidden: [],
  createsMissing: false,
  refuses: () => [],
  settles: (next) => next,
  ignores: [],
  forces: {},
};

const partial: PutBehaviour = {
  ...documented,
  evidence: [
    "CiscoDevNet/terraform-provider-meraki#212: an omitted field is a no-op and is not cleared",
    "CiscoDevNet/terraform-provider-meraki generator: a reset has to send the default values explicitly",
  ],
  omitted: "keeps",
  nested: "merges",
};

const dhcpHandling = ["Run a DHCP server", "Relay DHCP to another server", "Do not respond to DHCP requests"];
const dhcpLeaseTime = ["30 minutes", "1 hour", "4 hours", "12 hours", "1 day", "1 week"];

const authModes = [
  "open",
  "open-enhanced",
  "psk",
  "open-with-radius",
  "open-enhanced-with-radius",
  "open-with-nac",
  "8021x-meraki",
  "8021x-nac",
  "8021x-radius",
  "8021x-google",
  "8021x-entra",
  "8021x-localradius",
  "ipsk-with-radius",
  "ipsk-without-radius",
  "ipsk-with-nac",
  "ipsk-with-radius-easy-psk",
];

const splashPages = [
  "None",
  "Click-through splash page",
  "Billing",
  "Password-protected with Meraki RADIUS",
  "Password-protected with custom RADIUS",
  "Password-protected with Active Directory",
  "Password-protected with LDAP",
  "SMS authentication",
  "Systems Manager Sentry",
  "Facebook Wi-Fi",
  "Google OAuth",
  "Microsoft Entra ID",
  "Sponsored guest",
  "Cisco ISE",
];

const wpaModes = [
  "WPA1 only",
  "WPA1 and WPA2",
  "WPA2 only",
  "WPA3 Transition Mode",
  "WPA3 only",
  "WPA3 192-bit Security",
];

const ipAssignmentModes = [
  "NAT mode",
  "Bridge mode",
  "Layer 3 roaming",
  "Ethernet over GRE",
  "Layer 3 roaming with a concentrator",
  "VPN",
  "Campus Gateway",
];

const bands = ["Dual band operation", "5 GHz band only", "Dual band operation with Band Steering"];

const ssidFields: Readonly<Record<string, FieldRule>> = {
  name: text(),
  enabled: flag(false),
  authMode: choice(authModes, "open"),
  enterpriseAdminAccess: choice(["access disabled", "access enabled"]),
  ssidAdminAccessible: flag(false),
  encryptionMode: choice(["open", "wep", "wpa", "wpa-eap"]),
  psk: text(),
  wpaEncryptionMode: choice(wpaModes),
  dot11w: object({ enabled: false, required: false }),
  dot11r: object({ enabled: false, adaptive: false }),
  splashPage: choice(splashPages, "None"),
  splashGuestSponsorDomains: list(),
  oauth: object(),
  localRadius: object(),
  ldap: object(),
  activeDirectory: object(),
  radiusServers: list(["host"], []),
  radiusProxyEnabled: flag(false),
  radiusTestingEnabled: flag(false),
  radiusCalledStationId: text("$NODE_MAC$:$VAP_NAME$"),
  radiusAuthenticationNasId: text("$NODE_MAC$:$VAP_NUM$"),
  radiusServerTimeout: integer(1, 10, 1),
  radiusServerAttemptsLimit: integer(1, 5, 3),
  radiusFallbackEnabled: flag(false),
  radiusRadsec: object(),
  radiusCoaEnabled: flag(false),
  radiusFailoverPolicy: choice(["Deny access", "Allow access"], "Deny access"),
  radiusLoadBalancingPolicy: choice(["Strict priority order", "Round robin"], "Strict priority order"),
  radiusAccountingEnabled: flag(false),
  radiusAccountingServers: list(["host"], []),
  radiusAccountingInterimInterval: integer(60, 86_400),
  radiusAttributeForGroupPolicies: choice(
    ["Filter-Id", "Reply-Message", "Airespace-ACL-Name", "Aruba-User-Role"],
    "Filter-Id",
  ),
  ipAssignmentMode: choice(ipAssignmentModes, "NAT mode"),
  campusGateway: object(),
  useVlanTagging: flag(false),
  concentratorNetworkId: text(),
  secondaryConcentratorNetworkId: text(),
  disassociateClientsOnVpnFailover: flag(),
  vlanId: integer(0, 4094),
  defaultVlanId: integer(0, 4094),
  apTagsAndVlanIds: list(),
  walledGardenEnabled: flag(false),
  walledGardenRanges: list(),
  gre: object(),
  radiusOverride: flag(false),
  radiusGuestVlanEnabled: flag(false),
  radiusGuestVlanId: integer(0, 4094),
  minBitrate: decimal(1, 54, 11),
  bandSelection: choice(bands, "Dual band operation"),
  perClientBandwidthLimitUp: integer(0, 4_000_000, 0),
  perClientBandwidthLimitDown: integer(0, 4_000_000, 0),
  perSsidBandwidthLimitUp: integer(0, 4_000_000, 0),
  perSsidBandwidthLimitDown: integer(0, 4_000_000, 0),
  lanIsolationEnabled: flag(false),
  visible: flag(true),
  availableOnAllAps: flag(true),
  availabilityTags: list([], []),
  adaptivePolicyGroupId: text(),
  mandatoryDhcpEnabled: flag(false),
  adultContentFilteringEnabled: flag(false),
  dnsRewrite: object({ enabled: false, dnsCustomNameservers: [] }),
  speedBurst: object({ enabled: false }),
  namedVlans: object(),
  security: object(),
  localAuthFallback: object(),
  radiusAccountingStartDelay: integer(0, 60),
};

/** PUT by path template. Paths without a row behave as documented. */
export const putBehaviours: Readonly<Record<string, PutBehaviour>> = {
  "/organizations/{organizationId}": {
    ...partial,
    fields: { name: text(), management: object(), api: object(), privacy: object() },
  },
  "/networks/{networkId}": {
    ...partial,
    fields: {
      name: text(),
      timeZone: text(),
      tags: list(),
      enrollmentString: nullableText(),
      notes: nullableText(),
    },
    refuses: refuseNetwork,
  },
  "/organizations/{organizationId}/configTemplates/{configTemplateId}": {
    ...partial,
    fields: { name: text(), timeZone: text() },
    refuses: refuseNetwork,
  },
  "/devices/{serial}": {
    ...partial,
    evidence: [
      ...partial.evidence,
      'CiscoDevNet/terraform-provider-meraki#264 and #279: a text is cleared by an explicit "" or null, and GET then answers null',
      "CiscoDevNet/terraform-provider-meraki#183: switchProfileId needs a network bound to a template",
    ],
    fields: {
      name: nullableText(),
      tags: list(),
      lat: decimal(-90, 90),
      lng: decimal(-180, 180),
      address: nullableText(),
      notes: nullableText(),
      moveMapMarker: flag(),
      switchProfileId: nullableText(),
      floorPlanId: nullableText(),
    },
    hidden: ["moveMapMarker", "switchProfileId"],
    refuses: refuseDevice,
    settles: settleDevice,
  },
  "/organizations/{organizationId}/admins/{adminId}": {
    ...partial,
    evidence: [
      ...partial.evidence,
      'OpenAPI 1.73.0: email is no field of the PUT; orgAccess "camera-sensor" is returned and not accepted',
      "Meraki API documentation: lists of tags and networks are given whole",
    ],
    fields: {
      name: text(),
      orgAccess: choice(["full", "read-only", "enterprise", "none"]),
      tags: list(["tag", "access"]),
      networks: list(["id", "access"]),
    },
    refuses: refuseAdmin,
  },
  "/networks/{networkId}/appliance/vlans/{vlanId}": {
    ...documented,
    evidence: [
      ...documented.evidence,
      "Meraki API documentation: PUT updates a resource, creating it first if it does not already exist",
      'CiscoDevNet/terraform-provider-meraki#121: 400 "Please specify if prefix assignment should be disabled", once for each assignment',
      "dubsector/meraki-api-emulator: fixedIpAssignments is replaced as a whole",
    ],
    except: ["name", "subnet", "applianceIp"],
    fields: {
      name: text(),
      subnet: text(),
      applianceIp: text(),
      groupPolicyId: nullableText(),
      vpnNatSubnet: text(),
      dhcpHandling: choice(dhcpHandling, "Run a DHCP server"),
      dhcpRelayServerIps: list(),
      dhcpLeaseTime: choice(dhcpLeaseTime, "1 day"),
      dhcpBootOptionsEnabled: flag(false),
      dhcpBootNextServer: text(),
      dhcpBootFilename: text(),
      fixedIpAssignments: object({}),
      reservedIpRanges: list(["start", "end", "comment"], []),
      dnsNameservers: text("upstream_dns"),
      dhcpOptions: list(["code", "type", "value"], []),
      templateVlanType: choice(["same", "unique"]),
      cidr: text(),
      mask: integer(1, 32),
      ipv6: object({ enabled: false }),
      mandatoryDhcp: object({ enabled: false }),
      sgt: object(),
      vrf: nullableObject(),
      uplinks: list(["interface", "nat"]),
    },
    hidden: ["uplinks", "ipv6.prefixAssignments[].disabled"],
    createsMissing: true,
    refuses: refuseVlan,
    settles: settleVlan,
  },
  "/networks/{networkId}/appliance/firewall/l3FirewallRules": {
    ...documented,
    evidence: [
      ...documented.evidence,
      'OpenAPI 1.73.0: rules are an ordered array "not including the default rule"; syslogDefaultRule is in the PUT only',
      "CiscoDevNet/terraform-provider-meraki#227: GET appends the default rule as the last element",
      "meraki/dashboard-api-python#124: wording of the 400 for a bad address",
    ],
    fields: {
      rules: list(["policy", "protocol", "srcCidr", "destCidr"], []),
      syslogDefaultRule: flag(false),
    },
    hidden: ["syslogDefaultRule"],
    refuses: refuseRules,
    settles: settleRules,
  },
  "/networks/{networkId}/wireless/ssids/{number}": {
    ...documented,
    evidence: [
      ...documented.evidence,
      'OpenAPI 1.73.0: secrets of RADIUS servers are in the PUT only; psk is valid with authMode "psk" only',
      'community.meraki.com td-p/212002 and meraki/dashboard-api-python#124: encryptionMode "wpa-eap" is returned and refused',
    ],
    except: ["name", "radiusServers", "radiusAccountingServers"],
    fields: ssidFields,
    hidden: [
      "radiusServers[].secret",
      "radiusAccountingServers[].secret",
      "radiusAccountingServers[].radsecEnabled",
      "activeDirectory",
      "ldap",
      "localRadius",
      "radiusRadsec",
      "apTagsAndVlanIds",
      "concentratorNetworkId",
      "secondaryConcentratorNetworkId",
      "disassociateClientsOnVpnFailover",
      "radiusAccountingInterimInterval",
      "radiusAccountingStartDelay",
      "radiusGuestVlanEnabled",
      "radiusGuestVlanId",
      "splashGuestSponsorDomains",
      "vlanId",
    ],
    refuses: refuseSsid,
    settles: settleSsid,
  },
  "/devices/{serial}/switch/ports/{portId}": {
    ...partial,
    evidence: [
      ...partial.evidence,
      'OpenAPI 1.73.0: udld "Disabled" and "N/A" are returned and not accepted; linkNegotiationCapabilities, schedule, mirror, module are returned only',
    ],
    fields: {
      name: nullableText(),
      tags: list(),
      enabled: flag(),
      poeEnabled: flag(),
      type: choice(["trunk", "access", "stack", "routed", "svl", "dad"]),
      vlan: { ...integer(1, 4094), nullable: true },
      voiceVlan: { ...integer(1, 4094), nullable: true },
      allowedVlans: text(),
      isolationEnabled: flag(),
      rstpEnabled: flag(),
      stpGuard: choice(["disabled", "root guard", "bpdu guard", "loop guard"]),
      linkNegotiation: text(),
      portScheduleId: nullableText(),
      udld: choice(["Alert only", "Enforce"]),
      accessPolicyType: choice(["Open", "Custom access policy", "MAC allow list", "Sticky MAC allow list"]),
    },
    refuses: refuseSwitchPort,
  },
};
