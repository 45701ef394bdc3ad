import { type JsonObject, textAt } from "../json.ts";

/** How a device reaches Dashboard: an appliance by two uplinks and a name, others by one; by DHCP unless it is an appliance. */
export function managementInterfaceOf(device: JsonObject): JsonObject {
  const dynamic: JsonObject = { usingStaticIp: false, vlan: null };
  if (device["productType"] !== "appliance") return { wan1: dynamic };
  const name = textAt(device, "serial").toLowerCase();
  return {
    ddnsHostnames: {
      activeDdnsHostname: `${name}.dynamic-m.com`,
      ddnsHostnameWan1: `${name}-1.dynamic-m.com`,
      ddnsHostnameWan2: `${name}-2.dynamic-m.com`,
    },
    wan1: {
      wanEnabled: "enabled",
      usingStaticIp: true,
      staticIp: textAt(device, "wan1Ip"),
      staticSubnetMask: "255.255.255.0",
      staticGatewayIp: "198.51.100.1",
      staticDns: ["9.9.9.9", "1.1.1.1"],
      vlan: null,
    },
    wan2: { wanEnabled: "not configured", ...dynamic },
  };
}
