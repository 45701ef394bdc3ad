import type { Harm } from "../catalog/contract.ts";

/** What a dangerous change may do, in the lengths that people meet it in. */
export interface HarmWords {
  /** What goes wrong, and what to do about it beforehand. */
  readonly sentence: string;
  /** The same in a few words. */
  readonly remark: string;
  /** What the button says after "Push and", where it is the only risk. */
  readonly risk: string;
}

export const harmWords: Readonly<Record<Harm, HarmWords>> = {
  "switches-api-off": {
    sentence:
      "This switches the API off for everybody in this organization, this editor included. No undo from here: only Dashboard's own pages can switch it on again (Organization > Settings).",
    remark: "Switches the API off for everybody, no undo",
    risk: "Switch the API Off",
  },
  "cuts-off-device": {
    sentence:
      "With a wrong uplink setting the device loses Dashboard, and then no push can bring it back. Check address, gateway and VLAN, and have somebody near it.",
    remark: "Can cut the device off from Dashboard",
    risk: "Risk the Uplink",
  },
  "cuts-off-port": {
    sentence:
      "Whatever is plugged into this port goes offline. If it is the uplink, the device behind it loses Dashboard, and then no push can bring it back.",
    remark: "Takes what is plugged in offline",
    risk: "Disable the Port",
  },
  "cuts-off-trunk": {
    sentence:
      "Other switches may stand behind this trunk, and it may be the uplink itself: with a wrong VLAN they lose Dashboard, and then no push can bring them back. Check the other end first.",
    remark: "Can cut off what is behind the trunk",
    risk: "Risk the Trunk",
  },
  "retires-vlans": {
    sentence:
      "Without VLANs this network has one subnet. Its VLANs go out of use, and Dashboard may not bring them back when VLANs are enabled again.",
    remark: "Puts all VLANs out of use",
    risk: "Disable VLANs",
  },
  "changes-who-checks": {
    sentence:
      "Without RADIUS servers Dashboard checks devices by Meraki authentication. Whoever only RADIUS knows is kept out.",
    remark: "Switches to Meraki authentication",
    risk: "Drop RADIUS",
  },
  "leaves-nobody-in-charge": {
    sentence:
      "This is the last administrator with full access: nobody could manage the organization any more, and Dashboard refuses it. Give somebody else full access first.",
    remark: "Leaves nobody with full access",
    risk: "Leave Nobody in Charge",
  },
  "lowers-oneself": {
    sentence:
      "This is you: with less access this connection may not be able to take it back. Somebody else with full access could.",
    remark: "Lowers your own access",
    risk: "Lower Your Access",
  },
  "may-lower-oneself": {
    sentence: "Dashboard did not say who you are: make sure that this is not you.",
    remark: "Lowers access that may be your own",
    risk: "Lower This Access",
  },
};
