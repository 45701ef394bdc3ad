import * as z from "zod/mini";
import type { Client } from "../../api/requests.ts";
import { fillPath } from "../../catalog/ref.ts";
import { type LicenseMode, licenseRequest } from "./claimRequests.ts";
import { shortKey } from "./claimWords.ts";
import type { StockAction } from "./stockAction.ts";

/** How an organization pays for its devices. */
export type LicensingModel = "co-term" | "per-device" | "subscription";

/** Where an organization's license keys can be read. */
const lists: Record<
  Exclude<LicensingModel, "subscription">,
  { readonly path: string; readonly field: string }
> = {
  "co-term": { path: "/organizations/{organizationId}/licensing/coterm/licenses", field: "key" },
  "per-device": { path: "/organizations/{organizationId}/licenses", field: "licenseKey" },
};

/**
 * Claims licenses, one a request: no answer promises that a claim is all or nothing, and a renewal must stand alone.
 * @param mode for co-term organizations only
 */
export function claimLicenses(
  organization: string,
  model: Exclude<LicensingModel, "subscription">,
  mode: LicenseMode | undefined,
): StockAction {
  return {
    most: 1,
    request: ([key = ""]) => licenseRequest(organization, key, mode),
    label: shortKey,
    spoken: (answer, key) => ({ said: keysIn(answer).has(key) ? "done" : "nothing" }),
    look: (client, keys) => readLicenses(client, organization, model, keys),
  };
}

/** Which of these licenses the organization has. Rejects with an ApiError. */
export async function readLicenses(
  client: Client,
  organization: string,
  model: Exclude<LicensingModel, "subscription">,
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  const { path: template, field } = lists[model];
  const path = fillPath(template, { organizationId: organization });
  const found = new Set<string>();
  for await (const page of client.pages(path, { organization, template, query: { perPage: 1000 } })) {
    for (const key of fieldsOf(page.text, field)) found.add(key);
  }
  return new Set(keys.filter((key) => found.has(letters(key))));
}

/** The organization's licensing model; undefined where Dashboard names none that is known. Rejects with an ApiError. */
export async function readLicensingModel(
  client: Client,
  organization: string,
): Promise<LicensingModel | undefined> {
  const template = "/organizations/{organizationId}";
  const path = fillPath(template, { organizationId: organization });
  const answer = await client.get(path, { organization, template });
  const parsed = organizationShape.safeParse(JSON.parse(answer.text));
  return parsed.success ? parsed.data.licensing.model : undefined;
}

const organizationShape = z.object({
  licensing: z.object({ model: z.enum(["co-term", "per-device", "subscription"]) }),
});

const answerShape = z.object({ licenses: z.array(z.object({ key: z.string() })) });

function keysIn(answer: unknown): { has(key: string): boolean } {
  const parsed = answerShape.safeParse(answer);
  const keys = new Set(parsed.success ? parsed.data.licenses.map(({ key }) => letters(key)) : []);
  return { has: (key) => keys.has(letters(key)) };
}

function fieldsOf(text: string, field: string): string[] {
  const rows: unknown = JSON.parse(text);
  return (Array.isArray(rows) ? rows : []).flatMap((row: unknown) => {
    const parsed = z.record(z.string(), z.unknown()).safeParse(row);
    const value = parsed.success ? parsed.data[field] : undefined;
    return typeof value === "string" ? [letters(value)] : [];
  });
}

/** With or without dashes it is the same key. */
function letters(key: string): string {
  return key.replaceAll("-", "").toUpperCase();
}
