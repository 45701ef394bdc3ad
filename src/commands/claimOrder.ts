import * as vscode from "vscode";
import type { Client } from "../api/requests.ts";
import { systemClock } from "../api/clock.ts";
import { readOrderDevices, type OwnedDevice } from "../changes/claims/claimInventory.ts";
import type { OrderOutcome } from "../changes/claims/claimOutcome.ts";
import { claimQuestion, type ClaimQuestion } from "../changes/claims/claimQuestion.ts";
import { claimEach } from "../changes/claims/claimRun.ts";
import { settleClaims } from "../changes/claims/claimSettle.ts";
import { askToAllowPushes } from "./allowPushes.ts";
import { askNumbers } from "./claimInput.ts";
import { claimPlace, placeName, type ClaimPlace } from "./claimPlace.ts";
import { withClaimProgress } from "./claimProgress.ts";
import { showClaimReport } from "./claimResult.ts";
import type { Ports } from "./ports.ts";

/**
 * Claims orders into an organization: of the row that was given or is selected, else of the one that a person picks.
 * Whoever runs it, nothing is sent before a person has typed numbers and confirmed a question that names the place.
 */
export async function claimOrder(ports: Ports, given: unknown): Promise<void> {
  const place = await claimPlace(ports, given);
  if (!place || !(await askToAllowPushes(ports, place.connection.id))) return;
  const client = await ports.connections.client(place.connection.id);
  const confirmed = client && (await askUntilConfirmed(client, place));
  if (!client || !confirmed) return;
  const outcomes = await claimAndSettle(client, place, confirmed);
  ports.tree.refreshOrganization(place.connection.id, place.organization.id);
  await showClaimReport(place.organization.name, outcomes);
}

interface Confirmed {
  readonly orders: readonly string[];
  /** What of them the organization had already when the question was asked. */
  readonly owned: readonly OwnedDevice[];
}

/** Numbers, then the question; from there one may go back to the numbers. */
async function askUntilConfirmed(client: Client, place: ClaimPlace): Promise<Confirmed | undefined> {
  const where = placeName(place);
  for (let typed = ""; ;) {
    const numbers = await askNumbers(where, typed);
    if (!numbers || numbers.orders.length === 0) return undefined;
    const { orders } = numbers;
    const owned = await readOwned(client, place, orders);
    const answer = await confirm(claimQuestion(where, place.organization.name, orders, owned));
    if (answer === "claim") return { orders, owned };
    if (answer === "cancel") return undefined;
    typed = orders.join(" ");
  }
}

/** The inventory before the claim: without it nobody could tell afterwards what came by it. */
async function readOwned(
  client: Client,
  { organization }: ClaimPlace,
  orders: readonly string[],
): Promise<readonly OwnedDevice[]> {
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: `Reading the inventory of ${organization.name}…` },
    () => readOrderDevices(client, organization.id, orders),
  );
}

/** The way back is the first button: Enter must not claim. */
async function confirm({ message, lines, button }: ClaimQuestion): Promise<"claim" | "back" | "cancel"> {
  const back = "Back to Numbers";
  const options = { modal: true, detail: lines.join("\n") };
  const answer = await vscode.window.showWarningMessage(message, options, back, button);
  if (answer === undefined) return "cancel";
  return answer === button ? "claim" : "back";
}

async function claimAndSettle(
  client: Client,
  { organization }: ClaimPlace,
  { orders, owned }: Confirmed,
): Promise<readonly OrderOutcome[]> {
  const claims = await withClaimProgress(`Claiming into ${organization.name}`, orders.length, (watch) =>
    claimEach(client, organization.id, orders, watch),
  );
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: `Reading the inventory of ${organization.name}…` },
    () => settleClaims(client, organization.id, owned, claims, systemClock),
  );
}
