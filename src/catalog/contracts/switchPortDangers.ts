import type { Danger } from "../contract.ts";
import { admitting, onAccess, onTrunk, portDangers, said } from "./portDangers.ts";

const guards = ["root guard", "loop guard", "bpdu guard"];
const policies = ["Custom access policy", "MAC allow list", "Sticky MAC allow list"];

/** What is dangerous to change on a switch's port. */
export const switchPortDangers: readonly Danger[] = [
  ...portDangers,
  {
    at: "poeEnabled",
    to: "false",
    grade: "warns",
    harm: "powers-off",
    evidence: said("updateDeviceSwitchPort: poeEnabled is the PoE status of the port"),
  },
  onAccess("voiceVlan", said("updateDeviceSwitchPort: the VLAN of phones on an access port")),
  ...admitting(
    "accessPolicyType",
    policies,
    "updateDeviceSwitchPort: all types but Open admit only some devices to an access port",
  ),
  {
    at: "accessPolicyNumber",
    when: { field: "accessPolicyType", is: '"Custom access policy"' },
    grade: "warns",
    harm: "keeps-out-of-port",
    evidence: said("updateDeviceSwitchPort: the custom access policy of the port"),
  },
  ...guards.map((guard) =>
    onTrunk(
      "stpGuard",
      "may-block-trunk",
      said("updateDeviceSwitchPort: the state of the STP guard"),
      JSON.stringify(guard),
    ),
  ),
  {
    at: "rstpEnabled",
    to: "false",
    grade: "warns",
    harm: "may-loop",
    evidence: said("updateDeviceSwitchPort: the status of the rapid spanning tree protocol"),
  },
  onTrunk("linkNegotiation", "may-drop-link", said("updateDeviceSwitchPort: the link speed of the port")),
  onTrunk("isolationEnabled", "isolates-trunk", said("updateDeviceSwitchPort: the isolation status"), "true"),
  {
    at: "profile",
    grade: "warns",
    harm: "overrides-port",
    evidence: said("updateDeviceSwitchPort: an enabled profile overrides the port's configuration"),
  },
];
