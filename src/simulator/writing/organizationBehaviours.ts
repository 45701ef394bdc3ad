import { choice, flag, list, object, text } from "./fields.ts";
import { documented, partial, type PutBehaviour } from "./putBehaviour.ts";
import {
  refuseOrganization,
  refusePolicyObject,
  refusePolicyObjectGroup,
  refuseSnmp,
} from "./organizationRefusals.ts";
import { settlePolicyObject, settlePolicyObjectGroup, settleSnmp } from "./organizationSettling.ts";

/** What a PUT does to an organization and to what belongs to it as a whole. */
export const organizationBehaviours: Readonly<Record<string, PutBehaviour>> = {
  "/organizations/{organizationId}": {
    ...partial,
    fields: { name: text(), management: object(), api: object(), privacy: object() },
    refuses: refuseOrganization,
  },
  "/organizations/{organizationId}/snmp": {
    ...partial,
    evidence: [
      ...partial.evidence,
      "OpenAPI 1.73.0: v3AuthPass and v3PrivPass are in the PUT only, at least 8 characters if specified",
      "OpenAPI 1.73.0: v2CommunityString, v3User, hostname and port are answered only",
    ],
    fields: {
      v2cEnabled: flag(),
      v3Enabled: flag(),
      v3AuthMode: choice(["MD5", "SHA"]),
      v3AuthPass: text(),
      v3PrivMode: choice(["AES128", "DES"]),
      v3PrivPass: text(),
      peerIps: list([]),
    },
    hidden: ["v3AuthPass", "v3PrivPass"],
    refuses: refuseSnmp,
    settles: settleSnmp,
  },
  "/organizations/{organizationId}/policyObjects/{policyObjectId}": {
    ...partial,
    evidence: [
      ...partial.evidence,
      "OpenAPI 1.73.0: names are of letters, digits, spaces, dashes and underscores; type and category are no fields of the PUT",
    ],
    fields: { name: text(), cidr: text(), fqdn: text(), mask: text(), ip: text(), groupIds: list([]) },
    refuses: refusePolicyObject,
    settles: settlePolicyObject,
  },
  "/organizations/{organizationId}/policyObjects/groups/{policyObjectGroupId}": {
    ...documented,
    evidence: [
      ...documented.evidence,
      "OpenAPI 1.73.0: objectIds are answered as integers, taken as strings, and replace those that were there",
    ],
    except: ["name"],
    fields: { name: text(), objectIds: list([], []) },
    refuses: refusePolicyObjectGroup,
    settles: settlePolicyObjectGroup,
  },
};
