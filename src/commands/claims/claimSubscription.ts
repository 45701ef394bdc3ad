import * as vscode from "vscode";
import { systemClock } from "../../api/clock.ts";
import type { Client } from "../../api/requests.ts";
import type { ClaimReport } from "../../changes/claims/claimReport.ts";
import { shortKey } from "../../changes/claims/claimWords.ts";
import { sendStock, settleStock } from "../../changes/claims/stockAction.ts";
import { stockQuestion } from "../../changes/claims/stockQuestion.ts";
import { stockReport } from "../../changes/claims/stockReport.ts";
import { subscriptionWords } from "../../changes/claims/stockWords.ts";
import {
  claimSubscription as claiming,
  findSubscription,
  type FoundSubscription,
} from "../../changes/claims/subscriptionAction.ts";
import { confirmClaim } from "./claimConfirm.ts";
import { askClaimKey } from "./claimInput.ts";
import { placeIds, placeText, type OrganizationPlace } from "../actions/organizationPlace.ts";
import { withClaimProgress } from "./claimProgress.ts";
import { type ActionOccasion, withActionReceipt } from "../actions/actionReceipt.ts";
import { showClaimReport } from "./claimResult.ts";
import type { Ports } from "../ports.ts";
import { quietly } from "../quietly.ts";

/** Claims a subscription by its claim key, after a question that shows what the key opens. */
export async function claimSubscription(
  ports: Ports,
  client: Client,
  place: OrganizationPlace,
): Promise<void> {
  const confirmed = await askUntilConfirmed(client, place);
  if (!confirmed) return;
  const report = await withActionReceipt(ports, occasionOf(place, confirmed), () =>
    sendAndSettle(client, place, confirmed),
  );
  await showClaimReport(`Claims into ${place.organization.name}`, report);
}

interface Confirmed {
  /** A secret. */
  readonly key: string;
  readonly found: FoundSubscription;
}

async function askUntilConfirmed(client: Client, place: OrganizationPlace): Promise<Confirmed | undefined> {
  for (;;) {
    const key = await askClaimKey(placeText(place));
    if (key === undefined) return undefined;
    const found = await quietly("Asking what the key opens…", () =>
      findSubscription(client, place.organization.id, key),
    );
    if (!found) return sayThatItOpensNothing();
    const answer = await confirmClaim(questionOf(place, found), "Back to Key");
    if (answer === "go") return { key, found };
    if (answer === "cancel") return undefined;
  }
}

async function sendAndSettle(
  client: Client,
  { organization }: OrganizationPlace,
  { key, found }: Confirmed,
): Promise<ClaimReport> {
  const { id, name } = organization;
  const action = claiming(id, found);
  const sent = await withClaimProgress(`Claiming into ${name}`, 1, (watch) =>
    sendStock(client, action, [key], watch),
  );
  const outcomes = await quietly(`Reading the subscriptions of ${name}…`, () =>
    settleStock(client, action, sent, systemClock),
  );
  const label = (): string => found.name;
  return stockReport(subscriptionWords, { outcomes, leftOut: [], where: name, label, describe: () => "" });
}

function sayThatItOpensNothing(): undefined {
  void vscode.window.showErrorMessage(
    "Dashboard names no subscription for this key, so nothing was claimed.",
  );
}

function questionOf(place: OrganizationPlace, found: FoundSubscription): ReturnType<typeof stockQuestion> {
  const { name } = place.organization;
  const { products, seats, endDate } = found;
  const remarks = [
    ...(products.length > 0 ? [`For ${products.join(", ")}.`] : []),
    ...(seats === undefined ? [] : [`${seats} seats.`]),
    ...(endDate === "" ? [] : [`It ends ${endDate.slice(0, 10)}.`]),
  ];
  const things = [found.name];
  return stockQuestion(subscriptionWords, {
    place: placeText(place),
    organization: name,
    where: name,
    things,
    leftOut: [],
    remarks,
  });
}

function occasionOf(where: OrganizationPlace, { key, found }: Confirmed): ActionOccasion {
  return {
    ...placeIds(where),
    place: placeText(where),
    title: `Claim 1 subscription into ${where.organization.name}`,
    things: [`${found.name}, key ${shortKey(key)}`],
    undo: subscriptionWords.undo,
  };
}
