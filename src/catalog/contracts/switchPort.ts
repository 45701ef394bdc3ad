import type { WriteContract } from "../contract.ts";
import { switchPortDangers } from "./switchPortDangers.ts";

export const switchPortContract: WriteContract = {
  send: "changed",
  omitted: "keeps",
  evidence: {
    from: "issue",
    source: "panoramicdata/Meraki.Api#277: a PUT with nothing but a name was tried and sets that one field",
  },
  fields: {
    activeVlans: {
      readOnly: true,
      evidence: {
        from: "assumed",
        source: "in live answers, in no description: by its name it is told, not set",
      },
    },
  },
  lists: {
    tags: { by: "set" },
    macAllowList: { by: "set" },
    stickyMacAllowList: { by: "set" },
  },
  governs: {
    type: {
      fields: [
        "vlan",
        "voiceVlan",
        "allowedVlans",
        "stpPortFastTrunk",
        "peerSgtCapable",
        "accessPolicyType",
        "accessPolicyNumber",
        "macAllowList",
        "macWhitelistLimit",
        "stickyMacAllowList",
        "stickyMacAllowListLimit",
      ],
      evidence: {
        from: "description",
        source: "updateDeviceSwitchPort: each is only applicable to access ports, or to trunk ports",
      },
    },
    accessPolicyType: {
      fields: [
        "accessPolicyNumber",
        "macAllowList",
        "macWhitelistLimit",
        "stickyMacAllowList",
        "stickyMacAllowListLimit",
      ],
      evidence: {
        from: "description",
        source: "updateDeviceSwitchPort: each is only applicable to one type of access policy",
      },
    },
    profile: {
      fields: ["vlan", "voiceVlan", "allowedVlans", "poeEnabled", "enabled", "type"],
      evidence: {
        from: "description",
        source: "updateDeviceSwitchPort: an enabled profile overrides the port's configuration",
      },
    },
  },
  dangers: switchPortDangers,
};
