import { flag, list, object, text } from "./fields.ts";
import { refuseAlerts, refuseNetworkSettings, refuseWebhook } from "./networkRefusals.ts";
import { settleAlerts, settleNetworkSettings, settleWebhook } from "./networkSettling.ts";
import { documented, partial, type PutBehaviour } from "./putBehaviour.ts";

/** What a PUT does to the settings of a network as a whole. */
export const networkBehaviours: Readonly<Record<string, PutBehaviour>> = {
  "/networks/{networkId}/settings": {
    ...partial,
    evidence: [
      ...partial.evidence,
      "OpenAPI 1.73.0: remoteStatusPageEnabled can only be set while localStatusPageEnabled is true",
      "OpenAPI 1.73.0: the password of the local status page is in the PUT only, and null clears it; fips is answered only",
    ],
    fields: {
      localStatusPageEnabled: flag(true),
      remoteStatusPageEnabled: flag(),
      localStatusPage: object(),
      securePort: object(),
      namedVlans: object(),
    },
    hidden: ["localStatusPage.authentication.password"],
    refuses: refuseNetworkSettings,
    settles: settleNetworkSettings,
  },
  "/networks/{networkId}/webhooks/httpServers/{httpServerId}": {
    ...documented,
    evidence: [
      ...documented.evidence,
      "OpenAPI 1.73.0: sharedSecret is in the PUT only; a URL is changed by a new server",
    ],
    except: ["name", "payloadTemplate"],
    fields: { name: text(), sharedSecret: text(), payloadTemplate: object() },
    hidden: ["sharedSecret"],
    refuses: refuseWebhook,
    settles: settleWebhook,
  },
  "/networks/{networkId}/alerts/settings": {
    ...partial,
    evidence: [
      ...partial.evidence,
      "OpenAPI 1.73.0: only alerts that pertain to the network can be updated, and only filters specific to the alert",
    ],
    fields: { defaultDestinations: object(), alerts: list(["type"]), muting: object() },
    refuses: refuseAlerts,
    settles: settleAlerts,
  },
};
