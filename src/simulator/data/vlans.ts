import { type JsonObject } from "../json.ts";

/** The VLANs of an appliance network: `site` makes the subnets differ, `rich` gives every part that the kind has. */
export function vlansOf(networkId: string, site: number, rich: boolean): JsonObject[] {
  const base = `10.${site % 250}`;
  const plain = (id: number, name: string): JsonObject => ({
    id: String(id),
    networkId,
    interfaceId: `12843920148${String(site % 1000).padStart(3, "0")}${String(id).padStart(4, "0")}`,
    name,
    subnet: `${base}.${id % 250}.0/24`,
    applianceIp: `${base}.${id % 250}.1`,
    dhcpHandling: "Run a DHCP server",
    dhcpLeaseTime: "1 day",
    dhcpBootOptionsEnabled: false,
    fixedIpAssignments: {},
    reservedIpRanges: [],
    dnsNameservers: "upstream_dns",
    dhcpOptions: [],
    mandatoryDhcp: { enabled: false },
    ipv6: { enabled: false },
  });
  const management = plain(1, "Management");
  const staff = plain(10, "Staff");
  const guests = { ...plain(90, "Guests"), dhcpLeaseTime: "1 hour", dnsNameservers: "google_dns" };
  return rich
    ? [
        management,
        { ...staff, ...richStaff(base) },
        { ...plain(20, "Medical"), ...richMedical(base) },
        guests,
      ]
    : [management, staff, guests];
}

function richStaff(base: string): JsonObject {
  return {
    groupPolicyId: "101",
    dhcpLeaseTime: "12 hours",
    dhcpBootOptionsEnabled: true,
    dhcpBootNextServer: `${base}.10.9`,
    dhcpBootFilename: "boot/ipxe.efi",
    fixedIpAssignments: {
      "22:33:44:55:66:77": { ip: `${base}.10.20`, name: "Reception printer" },
      "00:11:22:33:44:55": { ip: `${base}.10.21`, name: "Badge reader" },
    },
    reservedIpRanges: [
      { start: `${base}.10.2`, end: `${base}.10.9`, comment: "Infrastructure" },
      { start: `${base}.10.240`, end: `${base}.10.250`, comment: "Spare" },
    ],
    dnsNameservers: `${base}.1.53\n9.9.9.9`,
    dhcpOptions: [
      { code: "42", type: "ip", value: `${base}.1.123` },
      { code: "66", type: "text", value: "provisioning.acme-hospitals.example" },
    ],
    mandatoryDhcp: { enabled: true },
    vrf: { id: "1000", name: "VRF STAFF" },
  };
}

function richMedical(base: string): JsonObject {
  return {
    dhcpHandling: "Relay DHCP to another server",
    dhcpRelayServerIps: [`${base}.1.67`, `${base}.1.68`],
    vpnNatSubnet: "192.168.20.0/24",
    ipv6: {
      enabled: true,
      prefixAssignments: [
        {
          autonomous: false,
          disabled: false,
          staticPrefix: "2001:db8:3c4d:20::/64",
          staticApplianceIp6: "2001:db8:3c4d:20::1",
          origin: { type: "internet", interfaces: ["wan1", "wan2"] },
        },
      ],
    },
  };
}
