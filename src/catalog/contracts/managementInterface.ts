import type { Danger, WriteContract } from "../contract.ts";

export const managementInterfaceContract: WriteContract = {
  send: "whole",
  omitted: "unknown",
  evidence: {
    from: "assumed",
    source: "PackeTsar/meraki-cli#20 changed a VLAN alone; whether the rest was kept is not said",
  },
  lists: { "wan1.staticDns": { by: "position" }, "wan2.staticDns": { by: "position" } },
  dangers: [dangerOf("wan1"), dangerOf("wan2")],
};

function dangerOf(at: string): Danger {
  return {
    at,
    grade: "warns",
    harm: "cuts-off-device",
    evidence: {
      from: "description",
      source:
        "updateDeviceManagementInterface: these are the address and VLAN that the device reaches Dashboard by",
    },
  };
}
