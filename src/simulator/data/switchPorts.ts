import { type JsonObject, textAt } from "../json.ts";

/** The ports of a switch: as many as its model has, the last two of them uplinks. */
export function switchPortsOf(device: JsonObject): JsonObject[] {
  const count = portCount(textAt(device, "model"));
  return Array.from({ length: count }, (_, index) => switchPort(index + 1, count));
}

/** "MS225-48LP" has 48 ports and four for modules; one without a number has eight. */
function portCount(model: string): number {
  const ports = Number(/-(\d+)/.exec(model)?.[1] ?? 8);
  return ports > 8 ? ports + 4 : ports;
}

const names: Readonly<Record<number, string>> = {
  1: "Nurses' station",
  2: "Badge reader",
  5: "Ward printer",
  7: "Ultrasound 2",
};

function switchPort(number: number, count: number): JsonObject {
  const base = { ...plainPort, portId: String(number), name: names[number] ?? null };
  if (number === count) return { ...base, ...trunk, name: "Uplink to core" };
  if (number === count - 1) return { ...base, ...trunk, name: "Uplink to core, spare", enabled: false };
  if (number === 2) return { ...base, accessPolicyType: "Custom access policy", accessPolicyNumber: 1 };
  if (number === 5) return { ...base, ...sticky, udld: "N/A" };
  return number === 7
    ? { ...base, tags: ["medical"], vlan: 20, portScheduleId: "1234", schedule: nights }
    : base;
}

/** Nulls stand where live ports have them, though the description does not say so. */
const plainPort: JsonObject = {
  tags: [],
  enabled: true,
  poeEnabled: true,
  type: "access",
  vlan: 10,
  voiceVlan: null,
  allowedVlans: "all",
  isolationEnabled: false,
  rstpEnabled: true,
  stpGuard: "disabled",
  linkNegotiation: "Auto negotiate",
  linkNegotiationCapabilities: ["Auto negotiate", "1 Gigabit full duplex (auto)"],
  portScheduleId: null,
  schedule: null,
  udld: "Alert only",
  accessPolicyType: "Open",
  daiTrusted: false,
  profile: { enabled: false, id: "", iname: null },
  module: { model: null },
  mirror: { mode: "Not mirroring traffic" },
  activeVlans: "all",
};

const trunk: JsonObject = { type: "trunk", vlan: 1, stpPortFastTrunk: false, linkNegotiation: "10 Gigabit" };

const sticky: JsonObject = {
  accessPolicyType: "Sticky MAC allow list",
  stickyMacAllowList: ["34:56:fe:ce:8e:b0", "34:56:fe:ce:8e:b1"],
  stickyMacAllowListLimit: 5,
};

const nights: JsonObject = { id: "1234", name: "Closed at night" };
