import type { JsonObject } from "../json.ts";

/** SNMP of an organization; the passwords are never answered. */
export function snmpOf(secret: string): JsonObject {
  return {
    v2cEnabled: true,
    v2CommunityString: `o/${secret}`,
    v3Enabled: true,
    v3User: `o/${secret}`,
    v3AuthMode: "SHA",
    v3AuthPass: `auth-${secret}`,
    v3PrivMode: "AES128",
    v3PrivPass: `priv-${secret}`,
    peerIps: ["203.0.113.10", "203.0.113.11"],
    hostname: "snmp.meraki.com",
    port: 16_100,
  };
}

/** Network objects that firewall rules name, and the groups that they are in. Ids are beyond what a double holds. */
export function policiesOf(base: bigint): { readonly objects: JsonObject[]; readonly groups: JsonObject[] } {
  const id = (at: number): string => String(base + BigInt(at));
  const memberships = objects.map((_, at) =>
    groups.flatMap(({ members }, group) => (members.includes(at) ? [id(100 + group)] : [])),
  );
  return {
    objects: objects.map(([name, type, value], at) => ({
      id: id(at),
      name,
      category: "network",
      type,
      ...(type === "fqdn" ? { fqdn: value } : { cidr: value }),
      ...dates,
      groupIds: memberships[at] ?? [],
      networkIds: [],
    })),
    groups: groups.map(({ name, members }, at) => ({
      id: id(100 + at),
      name,
      category: "NetworkObjectGroup",
      ...dates,
      objectIds: members.map(id),
      networkIds: [],
    })),
  };
}

const dates = { createdAt: "2025-03-04T09:12:00Z", updatedAt: "2026-08-19T15:40:00Z" };

const objects: readonly (readonly [name: string, type: "cidr" | "fqdn", value: string])[] = [
  ["Imaging archive", "cidr", "10.0.1.104/32"],
  ["Infusion pumps", "cidr", "10.0.20.0/24"],
  ["Badge server", "cidr", "10.0.1.40/32"],
  ["Guests", "cidr", "10.0.90.0/24"],
  ["Device updates", "fqdn", "updates.acme-hospitals.example"],
  ["Telemedicine", "fqdn", "*.telemedicine.example"],
];

const groups: readonly { readonly name: string; readonly members: readonly number[] }[] = [
  { name: "Medical devices", members: [0, 1] },
  { name: "Vendor services", members: [4, 5] },
];
