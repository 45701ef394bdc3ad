import * as z from "zod/mini";
import type { Client } from "../../api/requests.ts";
import { sendClaim } from "./claim.ts";
import { previewRequest } from "./claimRequests.ts";

/** What is in an order that is claimed by its claim id. Dates are as Dashboard sends them. */
export interface OrderPreview {
  readonly number: string;
  /** Devices that were shipped and that nobody has claimed; undefined where Dashboard does not say. */
  readonly claimable: number | undefined;
  readonly shipments: readonly { readonly shippedAt: string; readonly goods: readonly Goods[] }[];
  readonly pending: readonly Goods[];
  readonly subscriptions: readonly OrderedSubscription[];
}

export interface Goods {
  readonly quantity: number;
  readonly sku: string;
  readonly description: string;
}

export interface OrderedSubscription {
  readonly name: string;
  readonly description: string;
  readonly endDate: string;
  readonly isClaimed: boolean;
}

/**
 * Asks what an order holds. It is a POST, but it changes nothing. Rejects with an ApiError that does not hold the claim
 * id; undefined where the answer names no order.
 */
export async function previewOrder(
  client: Client,
  organization: string,
  claimId: string,
): Promise<OrderPreview | undefined> {
  const sent = await sendClaim(client, previewRequest(organization, claimId));
  if (sent.was === "failed") throw sent.error;
  const parsed = previewShape.safeParse(
    sent.was === "answered" && sent.text !== "" ? JSON.parse(sent.text) : {},
  );
  return parsed.success ? previewOf(parsed.data) : undefined;
}

const text = z._default(z.nullish(z.string()), null);
const goods = z._default(
  z.nullish(z.array(z.object({ quantity: z.nullish(z.number()), sku: text, description: text }))),
  null,
);

const previewShape = z.object({
  number: z.string(),
  resolution: z.nullish(z.object({ claimableShippedDeviceCount: z.nullish(z.number()) })),
  shipping: z.nullish(
    z.object({
      shipments: z.nullish(z.array(z.object({ shippedAt: text, devices: goods }))),
      pending: z.nullish(z.object({ devices: goods })),
    }),
  ),
  subscriptions: z.nullish(
    z.array(
      z.object({
        subscriptionId: text,
        name: text,
        description: text,
        endDate: text,
        isClaimed: z.nullish(z.boolean()),
      }),
    ),
  ),
});

type Shape = z.infer<typeof previewShape>;

function previewOf({ number, resolution, shipping, subscriptions }: Shape): OrderPreview {
  return {
    number,
    claimable: resolution?.claimableShippedDeviceCount ?? undefined,
    shipments: (shipping?.shipments ?? []).map(({ shippedAt, devices }) => ({
      shippedAt: shippedAt ?? "",
      goods: goodsOf(devices),
    })),
    pending: goodsOf(shipping?.pending?.devices ?? null),
    subscriptions: (subscriptions ?? []).map(({ subscriptionId, name, description, endDate, isClaimed }) => ({
      name: name ?? subscriptionId ?? "",
      description: description ?? "",
      endDate: endDate ?? "",
      isClaimed: isClaimed === true,
    })),
  };
}

function goodsOf(rows: z.infer<typeof goods>): readonly Goods[] {
  return (rows ?? []).map(({ quantity, sku, description }) => ({
    quantity: quantity ?? 1,
    sku: sku ?? "",
    description: description ?? "",
  }));
}
