import type { ApiError } from "../../api/apiError.ts";
import {
  type ClaimEvidence,
  type ClaimState,
  evidenceOf,
  isDoubtful,
  type Said,
  stateOf,
} from "./claimFate.ts";
import type { OwnedDevice } from "./claimInventory.ts";
import type { SentClaim } from "./orders.ts";

export type ClaimItem =
  | {
      readonly is: "device";
      readonly serial: string;
      readonly model: string;
      readonly state: "done";
      /** It belonged to the organization before this claim. */
      readonly wasHere: boolean;
    }
  | { readonly is: "license"; readonly key: string; readonly state: "done" }
  | { readonly is: "subscription"; readonly name: string; readonly state: "done" }
  /** Whatever licenses the order has: the inventory does not list them. */
  | { readonly is: "licenses"; readonly state: "unknown" };

/** What became of one order. */
export interface OrderOutcome {
  /** As people are shown it. */
  readonly order: string;
  readonly state: ClaimState;
  readonly evidence: ClaimEvidence;
  readonly error: ApiError | undefined;
  readonly items: readonly ClaimItem[];
}

/** The order's devices in the inventory, before the claim and after it; `after` is undefined where it could not be read. */
export interface Sightings {
  readonly before: readonly OwnedDevice[];
  readonly after: readonly OwnedDevice[] | undefined;
}

/** Reads what was sent and what was seen. Pure: the sentences are made at the edge. */
export function outcomeOf(claim: SentClaim, { before, after }: Sightings): OrderOutcome {
  const mine = (devices: readonly OwnedDevice[]): readonly OwnedDevice[] =>
    devices.filter(({ order }) => order === claim.order.toUpperCase());
  const old = new Set(mine(before).map(({ serial }) => serial));
  const seen = mine(after ?? before).map((device) => itemOf(device, old));
  const appeared = after !== undefined && seen.some(({ wasHere }) => !wasHere);
  const evidence = evidenceOf(claim, saidOf(claim), after === undefined ? undefined : appeared);
  const licenses: ClaimItem[] = leavesLicensesOpen.has(evidence)
    ? [{ is: "licenses", state: "unknown" }]
    : [];
  return {
    order: claim.shown,
    state: stateOf(evidence),
    evidence,
    error: claim.was === "failed" ? claim.error : undefined,
    items:
      claim.was === "answered" ? [...answeredItems(claim, seen, old), ...licenses] : [...seen, ...licenses],
  };
}

/** Does only the inventory tell what became of it? */
export function isOrderDoubtful(claim: SentClaim): boolean {
  return isDoubtful(claim, saidOf(claim));
}

function saidOf(claim: SentClaim): Said {
  return claim.was === "answered" && claim.namesSomething ? "done" : "nothing";
}

const leavesLicensesOpen: ReadonlySet<ClaimEvidence> = new Set(["inventory", "absent", "at-work"]);

type DeviceItem = Extract<ClaimItem, { is: "device" }>;

function itemOf({ serial, model }: OwnedDevice, old: ReadonlySet<string>): DeviceItem {
  return { is: "device", serial, model, state: "done", wasHere: old.has(serial) };
}

/** What the answer names, and what the inventory has besides. */
function answeredItems(
  { serials, licenses, subscriptions }: Extract<SentClaim, { was: "answered" }>,
  seen: readonly DeviceItem[],
  old: ReadonlySet<string>,
): ClaimItem[] {
  const named = new Set(serials);
  const models = new Map(seen.map(({ serial, model }) => [serial, model]));
  return [
    ...serials.map((serial) => itemOf({ serial, model: models.get(serial) ?? "", order: "" }, old)),
    ...seen.filter(({ serial }) => !named.has(serial)),
    ...licenses.map((key): ClaimItem => ({ is: "license", key, state: "done" })),
    ...subscriptions.map((name): ClaimItem => ({ is: "subscription", name, state: "done" })),
  ];
}
