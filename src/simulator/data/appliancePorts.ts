import type { JsonObject } from "../json.ts";

/** The LAN ports of an appliance, by the numbers that they have on its case: the first two are uplinks. */
export function appliancePortsOf(): JsonObject[] {
  const access = (number: number, vlan: number): JsonObject => ({
    number,
    enabled: true,
    type: "access",
    dropUntaggedTraffic: false,
    vlan,
    accessPolicy: "open",
  });
  const trunk = (number: number, allowedVlans: string): JsonObject => ({
    ...access(number, 1),
    type: "trunk",
    allowedVlans,
  });
  return [
    trunk(3, "all"),
    access(4, 1),
    access(5, 10),
    { ...access(6, 10), accessPolicy: "8021x-radius" },
    { ...access(7, 10), enabled: false },
    trunk(8, "1,10"),
    access(9, 10),
    access(10, 90),
  ];
}
