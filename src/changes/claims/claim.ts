import * as z from "zod/mini";
import { ApiError } from "../../api/apiError.ts";
import type { Client, RequestOptions } from "../../api/requests.ts";
import { fillPath } from "../../catalog/ref.ts";

/** What is known right after an order was to be claimed. */
export type SentClaim =
  | ({ readonly order: string; readonly was: "answered" } & ClaimAnswer)
  | { readonly order: string; readonly was: "failed"; readonly error: ApiError }
  /** Nobody tried: an earlier order failed in a way that would meet this one too, or the person cancelled. */
  | { readonly order: string; readonly was: "skipped" };

/** What Dashboard says that it claimed. */
export interface ClaimAnswer {
  readonly serials: readonly string[];
  /** Licence keys. Secrets: shown shortened only. */
  readonly licenses: readonly string[];
  /** Whether the answer names the order, or anything at all. */
  readonly namesSomething: boolean;
}

/**
 * Claims one order by one POST; the only place that sends a claim. The client repeats it after a 429 alone, which says
 * that it was not carried out. A request claims one order, never several: nothing promises that a claim is all or
 * nothing, so one unknown number could leave the others half claimed, and one answer would not tell which. The limit of
 * ten claims in five minutes makes that slower for more than ten orders, which people rarely paste.
 */
export async function claimOrderNumber(
  client: Client,
  organization: string,
  order: string,
  options: Pick<RequestOptions, "signal" | "onWait"> = {},
): Promise<SentClaim> {
  const path = fillPath(template, { organizationId: organization });
  const body = JSON.stringify({ orders: [order] });
  try {
    const answer = await client.write("POST", path, body, { ...options, organization, template });
    return { order, was: "answered", ...readAnswer(answer.text, order) };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { order, was: "failed", error };
  }
}

const template = "/organizations/{organizationId}/inventory/claim";

const answerShape = z.object({
  orders: z.nullish(z.array(z.string())),
  serials: z.nullish(z.array(z.string())),
  licenses: z.nullish(z.array(z.object({ key: z.string() }))),
});

/** An answer of another shape names nothing: then the inventory has to tell. */
function readAnswer(text: string, order: string): ClaimAnswer {
  const parsed = answerShape.safeParse(text === "" ? {} : JSON.parse(text));
  if (!parsed.success) return { serials: [], licenses: [], namesSomething: false };
  const serials = parsed.data.serials ?? [];
  const licenses = (parsed.data.licenses ?? []).map(({ key }) => key);
  const named = (parsed.data.orders ?? []).some((each) => each.toUpperCase() === order.toUpperCase());
  return { serials, licenses, namesSomething: named || serials.length + licenses.length > 0 };
}
