import assert from "node:assert/strict";
import { confirmationOf } from "../../../src/changes/push/confirmation.ts";
import { planOf } from "../changes/support/plans.ts";
import { rulesFor } from "../changes/support/rules.ts";

const ofSwitch = {
  portId: "7",
  name: "Ward",
  enabled: true,
  poeEnabled: true,
  vlan: 10,
  isolationEnabled: false,
  rstpEnabled: true,
  stpGuard: "disabled",
  linkNegotiation: "Auto negotiate",
  profile: { enabled: false, id: "1", iname: "" },
};
const ofAppliance = { number: 3, enabled: true, vlan: 10, allowedVlans: "all", dropUntaggedTraffic: false };
const documents = {
  "switchport as access": { ...ofSwitch, type: "access", voiceVlan: 20, accessPolicyType: "Open" },
  "switchport as trunk": { ...ofSwitch, type: "trunk", allowedVlans: "all" },
  "mxport as access": { ...ofAppliance, type: "access", accessPolicy: "open" },
  "mxport as trunk": { ...ofAppliance, type: "trunk" },
};

interface Row {
  readonly of: keyof typeof documents;
  readonly edit: Readonly<Record<string, unknown>>;
  readonly button: string;
}

const rows: readonly Row[] = [
  { of: "switchport as access", edit: { poeEnabled: false }, button: "Cut the Power" },
  { of: "switchport as trunk", edit: { poeEnabled: false }, button: "Cut the Power" },
  { of: "switchport as access", edit: { vlan: 11 }, button: "Move What Is Plugged In" },
  { of: "switchport as access", edit: { voiceVlan: 21 }, button: "Move What Is Plugged In" },
  { of: "switchport as access", edit: { type: "trunk" }, button: "Move What Is Plugged In" },
  {
    of: "switchport as access",
    edit: { accessPolicyType: "Custom access policy", accessPolicyNumber: 1 },
    button: "Change Who May Connect",
  },
  { of: "switchport as trunk", edit: { type: "access" }, button: "Risk the Trunk" },
  { of: "switchport as trunk", edit: { vlan: 11 }, button: "Risk the Trunk" },
  { of: "switchport as trunk", edit: { stpGuard: "root guard" }, button: "Risk the Trunk" },
  { of: "switchport as trunk", edit: { stpGuard: "loop guard" }, button: "Risk the Trunk" },
  { of: "switchport as trunk", edit: { linkNegotiation: "100 Megabit (forced)" }, button: "Risk the Link" },
  { of: "switchport as trunk", edit: { isolationEnabled: true }, button: "Isolate the Trunk" },
  { of: "switchport as access", edit: { rstpEnabled: false }, button: "Disable Spanning Tree" },
  {
    of: "switchport as trunk",
    edit: { profile: { enabled: true, id: "1", iname: "" } },
    button: "Change the Profile",
  },
  { of: "mxport as trunk", edit: { dropUntaggedTraffic: true }, button: "Drop the Native VLAN" },
  { of: "mxport as trunk", edit: { allowedVlans: "10" }, button: "Risk the Trunk" },
  { of: "mxport as access", edit: { enabled: false }, button: "Disable the Port" },
  { of: "mxport as access", edit: { vlan: 11 }, button: "Move What Is Plugged In" },
  { of: "mxport as access", edit: { type: "trunk" }, button: "Move What Is Plugged In" },
  { of: "mxport as access", edit: { accessPolicy: "8021x-radius" }, button: "Change Who May Connect" },
];

const harmless: readonly Omit<Row, "button">[] = [
  { of: "switchport as access", edit: { name: "Ward 5" } },
  { of: "switchport as access", edit: { linkNegotiation: "1 Gigabit full duplex (forced)" } },
  { of: "switchport as trunk", edit: { name: "To the core" } },
];

describe("A change that can take a port down", () => {
  for (const { of, edit, button } of rows) {
    it(`is not the default of the last question: ${JSON.stringify(edit)} of a ${of}`, () => {
      const asked = question(of, edit);
      assert.deepEqual([asked.isRisky, asked.button], [true, `Push and ${button}`]);
    });
  }

  for (const { of, edit } of harmless) {
    it(`is not what is harmless: ${JSON.stringify(edit)} of a ${of}`, () => {
      assert.equal(question(of, edit).button, "Push");
    });
  }
});

function question(of: keyof typeof documents, edit: object): ReturnType<typeof confirmationOf> {
  const [kind = ""] = of.split(" ");
  const plan = planOf({ live: documents[of], rules: rulesFor(kind), edit: (it) => ({ ...it, ...edit }) });
  assert.equal(plan.verdict, "ready");
  return confirmationOf("Port 7", "LAB › Acme › Berlin", plan);
}
