import type { Harm } from "../../catalog/contract.ts";

/** What a dangerous change may do, in the lengths that people meet it in. */
export interface HarmWords {
  /** What goes wrong, and what to do about it beforehand. */
  readonly sentence: string;
  /** The same in a few words. */
  readonly remark: string;
  /** What the last question says beside, where nobody may miss it. */
  readonly also?: string;
  /** What the button says after "Push and", where it is the only risk. */
  readonly risk: string;
}

export const harmWords: Readonly<Record<Harm, HarmWords>> = {
  "switches-api-off": {
    sentence:
      "This switches the API off for everybody in this organization, this editor included. No undo from here: only Dashboard's own pages can switch it on again (Organization > Settings).",
    remark: "Switches the API off for everybody, no undo",
    also: "Switched on again only in Organization > Settings",
    risk: "Switch the API Off",
  },
  "cuts-off-device": {
    sentence:
      "With a wrong uplink setting the device loses Dashboard, and then no push can bring it back. Check address, gateway and VLAN, and have somebody near it.",
    remark: "Can cut the device off from Dashboard",
    also: "Then no push can bring it back",
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
  "drops-native-vlan": {
    sentence:
      "This drops all untagged traffic, and with it the trunk's native VLAN. Switches and access points are often managed in it: they lose Dashboard, and then no push can bring them back.",
    remark: "Drops the trunk's native VLAN",
    also: "What is managed in it loses Dashboard",
    risk: "Drop the Native VLAN",
  },
  "may-block-trunk": {
    sentence:
      "The guard blocks this trunk as soon as it sees what it guards against. On the way to the root bridge that cuts off all that is behind it. Check which side the root bridge is on.",
    remark: "The guard can block the trunk",
    risk: "Risk the Trunk",
  },
  "may-loop": {
    sentence:
      "Without spanning tree nothing stops a loop at this port: one wrong cable can take down the whole switch network.",
    remark: "Nothing stops a loop at this port",
    risk: "Disable Spanning Tree",
  },
  "may-drop-link": {
    sentence:
      "With a speed or duplex that the other end does not have, this trunk goes down, and all that is behind it. Set both ends alike, the far one first.",
    remark: "Can take the trunk down",
    risk: "Risk the Link",
  },
  "isolates-trunk": {
    sentence:
      "Isolated ports do not reach each other: what is behind this trunk no longer reaches the other isolated ports of the switch.",
    remark: "Isolates what is behind the trunk",
    risk: "Isolate the Trunk",
  },
  "overrides-port": {
    sentence:
      "A port profile takes the place of the port's own type, VLANs and power. If it does not fit what is plugged in, that goes offline.",
    remark: "Changes what the port's profile overrides",
    risk: "Change the Profile",
  },
  "moves-port": {
    sentence:
      "What is plugged into this port moves to another VLAN: it needs another address, and does not reach what only its old VLAN reaches.",
    remark: "Moves what is plugged in to another VLAN",
    risk: "Move What Is Plugged In",
  },
  "keeps-out-of-port": {
    sentence:
      "Whatever the access policy does not know is off this port at once. Make sure first that it knows what is plugged in.",
    remark: "Keeps out what the policy does not know",
    risk: "Change Who May Connect",
  },
  "powers-off": {
    sentence:
      "What draws its power from this port goes off: an access point, a phone, a camera, and whatever is connected through it.",
    remark: "Powers off what draws power from the port",
    risk: "Cut the Power",
  },
  "cuts-off-monitoring": {
    sentence:
      "Only the hosts in this list may ask by SNMP. A host that is not in it loses sight of the organization, and its monitoring may raise an alarm.",
    remark: "Changes which hosts may ask by SNMP",
    risk: "Change SNMP Hosts",
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
  "may-leave-nobody-in-charge": {
    sentence:
      "The other administrators could not be read: this may be the last one with full access. Make sure that somebody else has it.",
    remark: "May leave nobody with full access",
    risk: "Lower This Access",
  },
  "leaves-nobody-ready": {
    sentence:
      "Nobody else with full access can sign in now: the others are locked, or have not accepted their invitation. Make sure that one of them can, first.",
    remark: "Nobody else with full access can sign in",
    risk: "Lower This Access",
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
