import { type JsonObject, listAt } from "../json.ts";
import { categoryPrefix } from "./contentFiltering.ts";

const days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

function schedule(enabled: boolean, from: string, to: string): JsonObject {
  return { enabled, ...Object.fromEntries(days.map((day) => [day, { active: true, from, to }])) };
}

/** What a policy is without settings of its own. */
export const plainPolicy = {
  scheduling: schedule(false, "00:00", "24:00"),
  bandwidth: { settings: "network default", bandwidthLimits: { limitUp: null, limitDown: null } },
  firewallAndTrafficShaping: {
    settings: "network default",
    trafficShapingRules: [],
    l3FirewallRules: [],
    l7FirewallRules: [],
  },
  contentFiltering: {
    allowedUrlPatterns: { settings: "network default", patterns: [] },
    blockedUrlPatterns: { settings: "network default", patterns: [] },
    blockedUrlCategories: { settings: "network default", categories: [] },
  },
  splashAuthSettings: "network default",
  vlanTagging: { settings: "network default" },
  bonjourForwarding: { settings: "network default", rules: [] },
} satisfies JsonObject;

/** The group policies of a network; what only wireless networks have is left out elsewhere. */
export function groupPoliciesOf(network: JsonObject): JsonObject[] {
  const isWireless = listAt(network, "productTypes").includes("wireless");
  const { splashAuthSettings, vlanTagging, bonjourForwarding, ...common } = plainPolicy;
  const base = isWireless ? { ...common, splashAuthSettings, vlanTagging, bonjourForwarding } : common;
  return [
    { groupPolicyId: "100", name: "Visitors", ...base, ...visitors },
    { groupPolicyId: "101", name: "Medical devices", ...base, ...medical },
  ];
}

const visitors: JsonObject = {
  scheduling: schedule(true, "08:00", "20:00"),
  bandwidth: { settings: "custom", bandwidthLimits: { limitUp: 2000, limitDown: 10_000 } },
  contentFiltering: {
    allowedUrlPatterns: { settings: "network default", patterns: [] },
    blockedUrlPatterns: { settings: "append", patterns: ["http://www.betting.example"] },
    blockedUrlCategories: {
      settings: "override",
      categories: [`${categoryPrefix}5`, `${categoryPrefix}11`],
    },
  },
};

const medical: JsonObject = {
  firewallAndTrafficShaping: {
    settings: "custom",
    trafficShapingRules: [
      {
        definitions: [{ type: "host", value: "imaging.acme-hospitals.example" }],
        perClientBandwidthLimits: { settings: "ignore" },
        dscpTagValue: 46,
        pcpTagValue: null,
        priority: "high",
      },
    ],
    l3FirewallRules: [
      {
        comment: "Imaging archive",
        policy: "allow",
        protocol: "tcp",
        destPort: "104",
        destCidr: "10.1.1.0/24",
      },
      {
        comment: "Nothing else inside",
        policy: "deny",
        protocol: "any",
        destPort: "any",
        destCidr: "10.0.0.0/8",
      },
    ],
    l7FirewallRules: [{ policy: "deny", type: "host", value: "video.example" }],
  },
};
