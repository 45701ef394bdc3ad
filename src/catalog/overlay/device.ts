import type { Kind } from "../kind.ts";

export const device: Kind = {
  id: "device",
  label: "Device",
  plural: "Devices",
  icon: "server",
  parent: "organization",
  alsoUnder: "network",
  path: "/devices/{serial}",
  read: { operation: "getDevice", path: "/devices/{serial}" },
  write: "updateDevice",
  list: {
    operation: "getOrganizationDevices",
    path: "/organizations/{organizationId}/devices",
    id: "serial",
    perPage: 5000,
  },
  name: "name",
  detail: "model",
  contract: {
    send: "changed",
    omitted: "keeps",
    evidence: {
      from: "issue",
      source: "CiscoDevNet/terraform-provider-meraki#212: an omitted field of a device is a no-op",
    },
    lists: { tags: { by: "set" } },
  },
};
