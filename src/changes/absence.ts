import { ApiError } from "../api/apiError.ts";
import type { Client } from "../api/requests.ts";
import { isFields, isList, isScalar, readJson, type Json } from "./json/json.ts";

/**
 * Why Dashboard says of a resource that it is not there. It answers 404 in each case: only the list of organizations
 * tells them apart. `unknown`: that could not be read either.
 */
export type Absence = "api-off" | "organization-unseen" | "deleted" | "unknown";

/** Asks what has become of a resource's organization. Never rejects for an answer of Dashboard. */
export async function absenceIn(client: Client, organization: string): Promise<Absence> {
  try {
    for await (const page of client.pages("/organizations")) {
      const found = organizationIn(readJson(page.text), organization);
      if (found) return isApiOff(found) ? "api-off" : "deleted";
    }
    return "organization-unseen";
  } catch (error) {
    if (error instanceof ApiError) return "unknown";
    throw error;
  }
}

/** What has become of it, and what to do. */
export function absenceSentence(absence: Absence, name: string): string {
  return `${reasons[absence](name)} Nothing was sent, and your draft is kept.`;
}

const reasons: Record<Absence, (name: string) => string> = {
  "api-off": (name) =>
    `${name} cannot be read: the API of its organization is switched off. Somebody who may change the organization switches it on in Dashboard, in the organization's settings.`,
  "organization-unseen": (name) =>
    `${name} cannot be read: the API key no longer sees its organization. Ask for access, or replace the key.`,
  deleted: (name) =>
    `${name} is no longer in Dashboard, or this administrator may no longer see it. A push could create it anew, so it is blocked.`,
  unknown: (name) => `${name} cannot be read, and neither can the list of organizations. Try again later.`,
};

function organizationIn(page: Json, id: string): Json | undefined {
  return isList(page) ? page.find((each) => textAt(each, "id") === id) : undefined;
}

function isApiOff(organization: Json): boolean {
  const api = isFields(organization) ? organization.get("api") : undefined;
  const enabled = isFields(api) ? api.get("enabled") : undefined;
  return isScalar(enabled) && enabled.value === false;
}

function textAt(json: Json, field: string): string | undefined {
  const value = isFields(json) ? json.get(field) : undefined;
  return isScalar(value) ? String(value.value) : undefined;
}
