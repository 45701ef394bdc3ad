import * as z from "zod/mini";
import type { Clock } from "../../api/clock.ts";
import type { Client } from "../../api/requests.ts";
import type { ClaimRequest, Sent } from "./claim.ts";
import { type OwnedDevice, readOrderDevices } from "./claimInventory.ts";
import { type ClaimWatch, sendEach } from "./claimRun.ts";
import { settle } from "./claimSettle.ts";
import { isOrderDoubtful, outcomeOf, type OrderOutcome } from "./orderOutcome.ts";

/** An order, and the request that claims it. */
export interface OrderClaim {
  readonly order: string;
  /** How people are shown it: what may be a claim ID is a secret. */
  readonly shown: string;
  readonly request: ClaimRequest;
}

/** What is known right after an order was to be claimed. */
export type SentClaim = Pick<OrderClaim, "order" | "shown"> &
  ((Extract<Sent, { was: "answered" }> & ClaimAnswer) | Exclude<Sent, { was: "answered" }>);

/** What Dashboard says that it claimed. */
export interface ClaimAnswer {
  readonly serials: readonly string[];
  /** License keys. Secrets: shown shortened only. */
  readonly licenses: readonly string[];
  /** Names of subscriptions. */
  readonly subscriptions: readonly string[];
  /** Whether the answer names the order, or anything at all. */
  readonly namesSomething: boolean;
}

/**
 * Claims confirmed orders, one request each: nothing promises that a claim is all or nothing, so one unknown number
 * could leave the others half claimed, and one answer would not tell which. The limit of ten claims in five minutes
 * makes that slower for more than ten orders, which people rarely paste.
 */
export async function claimEach(
  client: Client,
  claims: readonly OrderClaim[],
  watch: ClaimWatch,
): Promise<readonly SentClaim[]> {
  const requests = claims.map(({ shown, request }) => ({ label: shown, request }));
  const sent = await sendEach(client, requests, watch);
  return claims.flatMap((claim, index) => {
    const each = sent[index];
    return each === undefined ? [] : [sentClaim(claim, each)];
  });
}

/**
 * Finds out what became of each order. Where every answer is clear, nothing is read.
 * @param before the orders' devices as they were before the claim
 */
export async function settleOrders(
  client: Client,
  organization: string,
  before: readonly OwnedDevice[],
  claims: readonly SentClaim[],
  clock: Clock,
): Promise<readonly OrderOutcome[]> {
  const doubtful = claims.filter(isOrderDoubtful).map(({ order }) => order);
  const conclude = (after: readonly OwnedDevice[] | undefined): readonly OrderOutcome[] =>
    claims.map((claim) => outcomeOf(claim, { before, after: isOrderDoubtful(claim) ? after : before }));
  if (doubtful.length === 0) return conclude(before);
  return settle(() => readOrderDevices(client, organization, doubtful), conclude, clock);
}

function sentClaim({ order, shown }: OrderClaim, sent: Sent): SentClaim {
  const claim = { order, shown };
  return sent.was === "answered"
    ? { ...claim, ...sent, ...readAnswer(sent.text, order) }
    : { ...claim, ...sent };
}

const answerShape = z.object({
  orders: z.nullish(z.array(z.string())),
  number: z.nullish(z.string()),
  serials: z.nullish(z.array(z.string())),
  licenses: z.nullish(z.array(z.object({ key: z.string() }))),
  subscriptions: z.nullish(z.array(z.object({ name: z.nullish(z.string()), subscriptionId: z.string() }))),
});

const nothing: ClaimAnswer = { serials: [], licenses: [], subscriptions: [], namesSomething: false };

/** An answer of another shape names nothing: then the inventory has to tell. */
function readAnswer(text: string, order: string): ClaimAnswer {
  const parsed = answerShape.safeParse(text === "" ? {} : JSON.parse(text));
  if (!parsed.success) return nothing;
  const serials = parsed.data.serials ?? [];
  const licenses = (parsed.data.licenses ?? []).map(({ key }) => key);
  const subscriptions = (parsed.data.subscriptions ?? []).map(
    ({ name, subscriptionId }) => name ?? subscriptionId,
  );
  const numbers = [...(parsed.data.orders ?? []), parsed.data.number ?? ""];
  const named = numbers.some((each) => each.toUpperCase() === order.toUpperCase());
  const count = serials.length + licenses.length + subscriptions.length;
  return { serials, licenses, subscriptions, namesSomething: named || count > 0 };
}
