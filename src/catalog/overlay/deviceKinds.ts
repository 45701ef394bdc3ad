import type { Kind } from "../kind.ts";

/** Devices and their settings. */
export const deviceKinds = {
  device: {
    id: "device",
    label: "Device",
    plural: "Devices",
    icon: "server",
    parent: "organization",
    alsoUnder: "network",
    path: "/devices/{serial}",
    list: {
      id: "serial",
      path: "/organizations/{organizationId}/devices",
      perPage: 5000,
      search: { name: "name", id: "serial", alias: "mac", tags: "tags" },
    },
    name: "name",
    alias: "mac",
    detail: "model",
    tagged: true,
    offers: ["remove-devices"],
    filteredBy: ["name", "products", "tags"],
  },
  managementInterface: {
    id: "management",
    label: "Management Interface",
    plural: "Management Interfaces",
    icon: "plug",
    parent: "device",
    products: ["appliance", "switch", "wireless", "cellularGateway"],
    path: "/devices/{serial}/managementInterface",
  },
  switchPort: {
    id: "switchport",
    label: "Port",
    plural: "Ports",
    icon: "plug",
    parent: "device",
    products: ["switch"],
    path: "/devices/{serial}/switch/ports/{portId}",
    list: { id: "portId" },
    name: "name",
    number: "portId",
    detail: "type",
  },
} as const satisfies Record<string, Kind>;
