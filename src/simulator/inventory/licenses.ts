import { failure } from "../serving/answers.ts";
import type { Handle } from "../serving/calls.ts";
import type { Cloud } from "../cloud.ts";
import { type JsonObject, objectAt, textAt } from "../json.ts";
import { page } from "../serving/pages.ts";

/** Why licenses cannot be claimed together, or not into this organization; empty where they can be tried. */
export function refuseLicenses(
  cloud: Cloud,
  organizationId: string,
  licenses: readonly JsonObject[],
): readonly string[] {
  if (licenses.length === 0) return [];
  const model = licensingModel(cloud, organizationId);
  if (model === "subscription")
    return ["Organizations with subscription licensing cannot claim license keys"];
  const modes = licenses.map((license) => textAt(license, "mode"));
  if (model === "per-device")
    return modes.some((mode) => mode !== "")
      ? ["The 'mode' parameter does not apply to organizations with per-device licensing"]
      : [];
  return [
    ...(modes.every((mode) => ["", "addDevices", "renew"].includes(mode))
      ? []
      : ["'mode' must be one of: 'addDevices' or 'renew'"]),
    ...(new Set(modes).size > 1 ? ["All licenses must be claimed with the same mode"] : []),
    ...(modes.filter((mode) => mode === "renew").length > 1
      ? ["At most one renewal can be claimed at a time"]
      : []),
  ];
}

/** Adds a license to an organization, and answers it as the answer to a claim names it. */
export function takeLicense(
  cloud: Cloud,
  organizationId: string,
  license: JsonObject,
  orderNumber: string,
): JsonObject {
  const key = textAt(license, "key");
  const at = new Date(cloud.clock.now()).toISOString();
  cloud.claimed.add(key);
  if (licensingModel(cloud, organizationId) === "per-device") {
    const path = `/organizations/${organizationId}/licenses`;
    const id = String(6468 + cloud.store.list(path).length);
    cloud.store.set(`${path}/${id}`, perDeviceLicense(id, key, orderNumber, at));
    return { key };
  }
  const mode = textAt(license, "mode") || "addDevices";
  const path = `/organizations/${organizationId}/licensing/coterm/licenses`;
  cloud.store.set(`${path}/${key}`, cotermLicense(organizationId, key, mode, at));
  return { key, mode };
}

/** GET of the licenses of an organization, each for one device. */
export const listLicenses: Handle = (cloud, call) =>
  licensingModel(cloud, call.organizationId) === "per-device"
    ? page(cloud.store.list(call.path), { by: "id", most: 1000, usual: 1000 }, call.url)
    : failure(400, ["Organization does not support per-device licensing"]);

/** GET of the licenses of an organization that all end on one day. */
export const listCotermLicenses: Handle = (cloud, call) =>
  licensingModel(cloud, call.organizationId) === "co-term"
    ? page(cloud.store.list(call.path), { by: "key", most: 1000, usual: 1000 }, call.url)
    : failure(400, ["Organization does not support co-termination licensing"]);

export function licensingModel(cloud: Cloud, organizationId: string): string {
  return textAt(objectAt(cloud.store.get(`/organizations/${organizationId}`), "licensing"), "model");
}

function perDeviceLicense(id: string, key: string, orderNumber: string, claimDate: string): JsonObject {
  return {
    id,
    licenseType: "MR-ENT",
    licenseKey: key,
    orderNumber,
    deviceSerial: null,
    networkId: null,
    state: "unused",
    seatCount: null,
    totalDurationInDays: 1095,
    durationInDays: 1095,
    permanentlyQueuedLicenses: [],
    claimDate,
    activationDate: null,
    expirationDate: null,
    headLicenseId: null,
  };
}

function cotermLicense(organizationId: string, key: string, mode: string, claimedAt: string): JsonObject {
  return {
    key,
    organizationId,
    duration: 1095,
    mode,
    startedAt: claimedAt,
    claimedAt,
    invalidated: false,
    invalidatedAt: null,
    expired: false,
    editions: [{ edition: "Enterprise", productType: "wireless" }],
    counts: [{ model: "MR Enterprise", count: 3 }],
  };
}
