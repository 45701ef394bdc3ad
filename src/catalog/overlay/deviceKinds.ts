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
  },
} as const satisfies Record<string, Kind>;
