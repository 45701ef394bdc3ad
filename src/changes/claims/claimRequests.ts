import type { ClaimRequest, Secret } from "./claim.ts";
import { shortKey, shownOrder } from "./claimWords.ts";

/** How licenses count in a co-term organization: more devices, or the same ones for longer. */
export type LicenseMode = "addDevices" | "renew";

/** Claims one order by its number; what may be a claim ID is kept as secret as one. */
export function orderRequest(organization: string, order: string): ClaimRequest {
  const request = inOrganization(organization, "claim", { orders: [order] });
  const shown = shownOrder(order);
  return shown === order ? request : { ...request, secrets: [{ value: order, shown }] };
}

/** Claims an order by its claim id, with all subscriptions in it. */
export function claimIdRequest(organization: string, claimId: string): ClaimRequest {
  return { ...inOrganization(organization, "orders/claim", { claimId }), secrets: [secretId(claimId)] };
}

/** Asks what is in an order. It changes nothing. */
export function previewRequest(organization: string, claimId: string): ClaimRequest {
  return { ...inOrganization(organization, "orders/preview", { claimId }), secrets: [secretId(claimId)] };
}

export function serialsRequest(organization: string, serials: readonly string[]): ClaimRequest {
  return inOrganization(organization, "claim", { serials });
}

/** `mode` is for co-term organizations only: others may refuse it. */
export function licenseRequest(
  organization: string,
  key: string,
  mode: LicenseMode | undefined,
): ClaimRequest {
  const license = mode === undefined ? { key } : { key, mode };
  return {
    ...inOrganization(organization, "claim", { licenses: [license] }),
    secrets: [{ value: key, shown: shortKey(key) }],
  };
}

/** Where subscriptions are: in no organization's path, although they belong to one. */
export const subscriptionsTemplate = "/administered/licensing/subscription/subscriptions";

/** Asks which subscription a claim key opens. It changes nothing. */
export function claimKeyRequest(organization: string, claimKey: string): ClaimRequest {
  return ofSubscriptions(organization, "claimKey/validate", claimKey, { claimKey });
}

/** Claims the subscription that a claim key opens. */
export function subscriptionRequest(organization: string, claimKey: string): ClaimRequest {
  return ofSubscriptions(organization, "claim", claimKey, { claimKey, organizationId: organization });
}

export function releaseRequest(organization: string, serials: readonly string[]): ClaimRequest {
  return inOrganization(organization, "release", { serials });
}

/**
 * Adds devices to a network; those that nobody owns are claimed by that too.
 * @param isAtomic all or none; else each for itself, and a 200 may say that none was added
 */
export function networkRequest(
  organization: string,
  network: string,
  serials: readonly string[],
  isAtomic: boolean,
): ClaimRequest {
  return {
    ...inNetwork(organization, network, "claim", { serials }),
    query: { addAtomically: isAtomic },
  };
}

export function removalRequest(organization: string, network: string, serial: string): ClaimRequest {
  return inNetwork(organization, network, "remove", { serial });
}

function inOrganization(organization: string, what: string, body: unknown): ClaimRequest {
  const template = `/organizations/{organizationId}/inventory/${what}`;
  return { organization, template, ids: { organizationId: organization }, body };
}

function ofSubscriptions(organization: string, what: string, claimKey: string, body: unknown): ClaimRequest {
  const template = `${subscriptionsTemplate}/${what}`;
  const secrets = [{ value: claimKey, shown: shortKey(claimKey) }];
  return { organization, template, ids: {}, body, secrets };
}

function inNetwork(organization: string, network: string, what: string, body: unknown): ClaimRequest {
  const template = `/networks/{networkId}/devices/${what}`;
  return { organization, template, ids: { networkId: network }, body };
}

function secretId(claimId: string): Secret {
  return { value: claimId, shown: "this claim ID" };
}
