import * as vscode from "vscode";
import type { Client } from "../../api/requests.ts";
import { systemClock } from "../../api/clock.ts";
import { readOrderDevices, type OwnedDevice } from "../../changes/claims/claimInventory.ts";
import { claimIdRequest, orderRequest } from "../../changes/claims/claimRequests.ts";
import { counted, shownOrder } from "../../changes/claims/claimWords.ts";
import type { OrderOutcome } from "../../changes/claims/orderOutcome.ts";
import { orderQuestion } from "../../changes/claims/orderQuestion.ts";
import { orderReport } from "../../changes/claims/orderReport.ts";
import { claimEach, type OrderClaim, settleOrders } from "../../changes/claims/orders.ts";
import { confirmClaim } from "./claimConfirm.ts";
import { askClaimId, askNumbers } from "./claimInput.ts";
import { placeIds, placeText, type OrganizationPlace } from "../actions/organizationPlace.ts";
import { pushablePlace } from "../pushablePlace.ts";
import { rowOf } from "../rowOf.ts";
import { confirmPreview } from "./claimPreview.ts";
import { type ActionOccasion, withActionReceipt } from "../actions/actionReceipt.ts";
import { withClaimProgress } from "./claimProgress.ts";
import { showClaimReport } from "./claimResult.ts";
import type { Ports } from "../ports.ts";
import { quietly } from "../quietly.ts";

/**
 * Claims orders into an organization: of the row that was given or is selected, else of the one that a person picks.
 * Whoever runs it, nothing is sent before a person has typed numbers and confirmed a question that names the place.
 */
export async function claimOrder(ports: Ports, given: unknown): Promise<void> {
  const opened = await pushablePlace(ports, rowOf(ports, given), { verb: "Claim", towards: "into" });
  if (!opened) return;
  const { place, client } = opened;
  const confirmed = await askUntilConfirmed(client, place);
  if (!confirmed) return;
  const { organization } = place;
  const report = await withActionReceipt(ports, occasionOf(place, confirmed), async () => {
    const outcomes = await sendAndSettle(client, place, confirmed);
    return orderReport(organization.name, outcomes);
  });
  ports.tree.refreshOrganization(place.connection.id, organization.id);
  await showClaimReport(`Claims into ${organization.name}`, report);
}

async function sendAndSettle(
  client: Client,
  { organization }: OrganizationPlace,
  { claims, owned }: Confirmed,
): Promise<readonly OrderOutcome[]> {
  const sent = await withClaimProgress(`Claiming into ${organization.name}`, claims.length, (watch) =>
    claimEach(client, claims, watch),
  );
  return quietly(`Reading the inventory of ${organization.name}…`, () =>
    settleOrders(client, organization.id, owned, sent, systemClock),
  );
}

function occasionOf(where: OrganizationPlace, { claims }: Confirmed): ActionOccasion {
  return {
    ...placeIds(where),
    place: placeText(where),
    title: `Claim ${counted(claims.length, "order")} into ${where.organization.name}`,
    things: claims.map(({ shown }) => `Order ${shown}`),
    undo: "Release From Inventory… gives the devices back. Licenses and subscriptions cannot be given back.",
  };
}

interface Confirmed {
  readonly claims: readonly OrderClaim[];
  /** What of them the organization had already when the question was asked. */
  readonly owned: readonly OwnedDevice[];
}

/** The two sorts look alike, and only a person knows which one it is. */
async function askUntilConfirmed(client: Client, place: OrganizationPlace): Promise<Confirmed | undefined> {
  const byNumber = {
    label: "$(list-ordered) Order numbers",
    detail: "Such as 4C1234567; several at once. They are on the order confirmation and on the invoice.",
  };
  const byClaimId = {
    label: "$(key) Claim ID",
    detail: "The secret of one order of the newer sort. What is in it is shown before it is claimed.",
  };
  const picked = await vscode.window.showQuickPick([byNumber, byClaimId], {
    title: `Claim an order into ${placeText(place)}`,
    placeHolder: "What do you have?",
    ignoreFocusOut: true,
  });
  if (picked === undefined) return undefined;
  return picked === byNumber ? confirmNumbers(client, place) : confirmClaimId(client, place);
}

/** Numbers, then the question; from there one may go back to the numbers. */
async function confirmNumbers(client: Client, place: OrganizationPlace): Promise<Confirmed | undefined> {
  const where = placeText(place);
  const { id, name } = place.organization;
  for (let typed = ""; ;) {
    const numbers = await askNumbers(where, typed);
    if (!numbers || numbers.orders.length === 0) return undefined;
    const { orders } = numbers;
    const owned = await readOwned(client, place, orders);
    const answer = await confirmClaim(orderQuestion(where, name, orders, owned), "Back to Numbers");
    if (answer === "go") return { owned, claims: orders.map((order) => numberClaim(id, order)) };
    if (answer === "cancel") return undefined;
    typed = orders.join(" ");
  }
}

function numberClaim(organization: string, order: string): OrderClaim {
  return { order, shown: shownOrder(order), request: orderRequest(organization, order) };
}

/** One secret, then what its order holds, then the question. */
async function confirmClaimId(client: Client, place: OrganizationPlace): Promise<Confirmed | undefined> {
  const claimId = await askClaimId(placeText(place));
  const preview = claimId === undefined ? undefined : await confirmPreview(client, place, claimId);
  if (claimId === undefined || preview === undefined) return undefined;
  const order = preview.number;
  const owned = await readOwned(client, place, [order]);
  return {
    owned,
    claims: [{ order, shown: order, request: claimIdRequest(place.organization.id, claimId) }],
  };
}

/** The inventory before the claim: without it nobody could tell afterwards what came by it. */
async function readOwned(
  client: Client,
  { organization }: OrganizationPlace,
  orders: readonly string[],
): Promise<readonly OwnedDevice[]> {
  return quietly(`Reading the inventory of ${organization.name}…`, () =>
    readOrderDevices(client, organization.id, orders),
  );
}
