import * as z from "zod/mini";
import type { Client } from "../../api/requests.ts";
import { sendClaim } from "./claim.ts";
import { claimKeyRequest, subscriptionRequest, subscriptionsTemplate } from "./claimRequests.ts";
import { shortKey } from "./claimWords.ts";
import type { StockAction } from "./stockAction.ts";

/** What a claim key opens. Dates are as Dashboard sends them. */
export interface FoundSubscription {
  readonly id: string;
  readonly name: string;
  readonly products: readonly string[];
  readonly endDate: string;
  readonly seats: number | undefined;
}

/**
 * Asks which subscription a claim key opens. It is a POST, but it changes nothing. Rejects with an ApiError that does not
 * hold the key, also where somebody has claimed it; undefined where the answer names none.
 */
export async function findSubscription(
  client: Client,
  organization: string,
  key: string,
): Promise<FoundSubscription | undefined> {
  const sent = await sendClaim(client, claimKeyRequest(organization, key));
  if (sent.was === "failed") throw sent.error;
  const parsed = shape.safeParse(sent.was === "answered" && sent.text !== "" ? JSON.parse(sent.text) : {});
  if (!parsed.success) return undefined;
  const { subscriptionId, name, productTypes, endDate, counts } = parsed.data;
  return {
    id: subscriptionId,
    name: name ?? subscriptionId,
    products: productTypes ?? [],
    endDate: endDate ?? "",
    seats: counts?.seats?.limit ?? undefined,
  };
}

/** Claims the subscription that a claim key opens. */
export function claimSubscription(organization: string, { id }: FoundSubscription): StockAction {
  return {
    most: 1,
    request: ([key = ""]) => subscriptionRequest(organization, key),
    label: shortKey,
    spoken(answer) {
      const parsed = shape.safeParse(answer);
      return { said: parsed.success && parsed.data.subscriptionId === id ? "done" : "nothing" };
    },
    look: async (client, keys) => new Set((await hasSubscription(client, organization, id)) ? keys : []),
  };
}

async function hasSubscription(client: Client, organization: string, id: string): Promise<boolean> {
  const query = { perPage: 1000, organizationIds: [organization], subscriptionIds: [id] };
  const options = { organization, template: subscriptionsTemplate, query };
  for await (const page of client.pages(subscriptionsTemplate, options)) {
    const rows: unknown = JSON.parse(page.text);
    if (Array.isArray(rows) && rows.some((row) => shape.safeParse(row).data?.subscriptionId === id))
      return true;
  }
  return false;
}

const shape = z.object({
  subscriptionId: z.string(),
  name: z.nullish(z.string()),
  productTypes: z.nullish(z.array(z.string())),
  endDate: z.nullish(z.string()),
  counts: z.nullish(z.object({ seats: z.nullish(z.object({ limit: z.nullish(z.number()) })) })),
});
