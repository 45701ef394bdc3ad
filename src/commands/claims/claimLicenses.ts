import * as vscode from "vscode";
import { systemClock } from "../../api/clock.ts";
import type { Client } from "../../api/requests.ts";
import type { ClaimReport } from "../../changes/claims/claimReport.ts";
import type { LicenseMode } from "../../changes/claims/claimRequests.ts";
import { counted, shortKey } from "../../changes/claims/claimWords.ts";
import {
  claimLicenses as claiming,
  type LicensingModel,
  readLicenses,
  readLicensingModel,
} from "../../changes/claims/licenseAction.ts";
import { sendStock, settleStock, type ThingOutcome } from "../../changes/claims/stockAction.ts";
import { stockQuestion } from "../../changes/claims/stockQuestion.ts";
import { stockReport } from "../../changes/claims/stockReport.ts";
import { licenseWords } from "../../changes/claims/stockWords.ts";
import { confirmClaim } from "./claimConfirm.ts";
import { askLicenseKeys } from "./claimInput.ts";
import { placeIds, placeText, type OrganizationPlace } from "../actions/organizationPlace.ts";
import { pushablePlace } from "../pushablePlace.ts";
import { rowOf } from "../rowOf.ts";
import { withActionReceipt } from "../actions/actionReceipt.ts";
import { withClaimProgress } from "./claimProgress.ts";
import { showClaimReport } from "./claimResult.ts";
import { claimSubscription } from "./claimSubscription.ts";
import type { Ports } from "../ports.ts";
import { quietly } from "../quietly.ts";

/** Claims license keys into an organization; how they count is asked only where the organization has that choice. */
export async function claimLicenses(ports: Ports, given: unknown): Promise<void> {
  const opened = await pushablePlace(ports, rowOf(ports, given), { verb: "Claim", towards: "into" });
  if (!opened) return;
  const { place, client } = opened;
  const { id, name } = place.organization;
  const model = await quietly(`Reading how ${name} is licensed…`, () => readLicensingModel(client, id));
  if (model === "subscription") return claimSubscription(ports, client, place);
  const order = await askUntilConfirmed(client, place, model ?? "co-term");
  if (!order) return;
  await claimAndReport(ports, client, place, order);
}

type KeyModel = Exclude<LicensingModel, "subscription">;

interface LicenseOrder {
  readonly model: KeyModel;
  readonly mode: LicenseMode | undefined;
  readonly keys: readonly string[];
  /** What the organization has already. */
  readonly here: readonly string[];
}

async function askUntilConfirmed(
  client: Client,
  place: OrganizationPlace,
  model: KeyModel,
): Promise<LicenseOrder | undefined> {
  for (let typed = ""; ;) {
    const pasted = await askLicenseKeys(placeText(place), typed);
    if (!pasted || pasted.keys.length === 0) return undefined;
    const order = await orderOf(client, place, model, pasted.keys);
    const answer = order && (await confirm(place, order));
    if (order === undefined || answer === "cancel") return undefined;
    if (answer === "go") return order;
    typed = pasted.keys.join(" ");
  }
}

async function orderOf(
  client: Client,
  { organization }: OrganizationPlace,
  model: KeyModel,
  keys: readonly string[],
): Promise<LicenseOrder | undefined> {
  const mode = model === "co-term" ? await askMode(keys.length) : undefined;
  if (model === "co-term" && mode === undefined) return undefined;
  const known = await quietly(`Reading the licenses of ${organization.name}…`, () =>
    readLicenses(client, organization.id, model, keys),
  );
  const here = keys.filter((key) => known.has(key));
  return { model, mode, here, keys: keys.filter((key) => !known.has(key)) };
}

/** A renewal stands alone: Dashboard takes one at a time. */
async function askMode(count: number): Promise<LicenseMode | undefined> {
  const add = {
    label: "$(add) Add devices",
    detail: "More devices may be used: the license limit goes up.",
    mode: "addDevices" as const,
  };
  const renew = {
    label: "$(history) Renew",
    detail: "The devices that may be used today may be used for longer.",
    mode: "renew" as const,
  };
  const several = {
    ...renew,
    label: "$(history) Renew: one key at a time",
    detail: "Paste a single key to renew.",
  };
  const title = "How do the licenses count?";
  for (;;) {
    const picked = await vscode.window.showQuickPick([add, count === 1 ? renew : several], {
      title,
      ignoreFocusOut: true,
    });
    if (picked !== several) return picked?.mode;
  }
}

async function confirm(
  place: OrganizationPlace,
  { keys, here, mode }: LicenseOrder,
): ReturnType<typeof confirmClaim> {
  if (keys.length === 0) {
    void vscode.window.showInformationMessage(
      `${place.organization.name} has ${here.length === 1 ? "this license" : "all of these licenses"} already.`,
    );
    return "cancel";
  }
  const { name } = place.organization;
  const question = stockQuestion(licenseWords, {
    place: placeText(place),
    organization: name,
    where: name,
    things: keys.map(shortKey),
    leftOut: here.map(() => "already here"),
    claims: keys.length,
    remarks: mode === undefined ? [] : [modeWords[mode]],
  });
  return confirmClaim(question, "Back to Keys");
}

const modeWords: Record<LicenseMode, string> = {
  addDevices: "Mode: add devices.",
  renew: "Mode: renew what is there.",
};

async function claimAndReport(
  ports: Ports,
  client: Client,
  place: OrganizationPlace,
  { keys, here, model, mode }: LicenseOrder,
): Promise<void> {
  const { id, name } = place.organization;
  const action = claiming(id, model, mode);
  const occasion = {
    ...placeIds(place),
    place: placeText(place),
    title: `Claim ${counted(keys.length, "license")} into ${name}`,
    things: keys.map(shortKey),
    undo: licenseWords.undo,
  };
  const report = await withActionReceipt(ports, occasion, async () => {
    const sent = await withClaimProgress(`Claiming into ${name}`, keys.length, (watch) =>
      sendStock(client, action, keys, watch),
    );
    const outcomes = await quietly(`Reading the licenses of ${name}…`, () =>
      settleStock(client, action, sent, systemClock),
    );
    return reportOf(name, outcomes, here);
  });
  ports.tree.refreshOrganization(place.connection.id, id);
  await showClaimReport(`Claims into ${name}`, report);
}

function reportOf(where: string, outcomes: readonly ThingOutcome[], here: readonly string[]): ClaimReport {
  return stockReport(licenseWords, {
    outcomes,
    leftOut: here.map((thing) => ({ thing, why: "already here" })),
    where,
    label: (key) => `License ${shortKey(key)}`,
    describe: () => "",
  });
}
