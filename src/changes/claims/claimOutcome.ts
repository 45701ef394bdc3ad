import type { ApiError, Reason } from "../../api/apiError.ts";
import type { SentClaim } from "./claim.ts";
import type { OwnedDevice } from "./claimInventory.ts";

export type ClaimState = "claimed" | "not-claimed" | "unknown";

/** How an order's state is known. */
export type ClaimEvidence =
  /** claimed: Dashboard's answer says so */
  | "answer"
  /** claimed: there was no good answer, but devices of the order have appeared in the inventory */
  | "inventory"
  /** not claimed: Dashboard refused it, and nothing of it has appeared */
  | "refused"
  /** not claimed: the answer was lost, and nothing of it has appeared */
  | "absent"
  /** not claimed: it never left this machine */
  | "not-sent"
  /** unknown: we hung up while Dashboard may still have been at work, and nothing of it has appeared yet */
  | "at-work"
  /** unknown: the inventory could not be read either */
  | "unread"
  /** unknown: Dashboard answered well, but named nothing that it claimed, and nothing of it has appeared */
  | "nothing-named";

export type ClaimItem =
  | {
      readonly is: "device";
      readonly serial: string;
      readonly model: string;
      readonly state: "claimed";
      /** It belonged to the organization before this claim. */
      readonly wasHere: boolean;
    }
  | { readonly is: "license"; readonly key: string; readonly state: "claimed" }
  /** Whatever licences the order has: the inventory does not list them. */
  | { readonly is: "licenses"; readonly state: "unknown" };

/** What became of one order. */
export interface OrderOutcome {
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
  const evidence = evidenceOf(claim, after !== undefined, appeared);
  const licenses: ClaimItem[] = leavesLicensesOpen.has(evidence)
    ? [{ is: "licenses", state: "unknown" }]
    : [];
  return {
    order: claim.order,
    state: states[evidence],
    evidence,
    error: claim.was === "failed" ? claim.error : undefined,
    items:
      claim.was === "answered" ? [...answeredItems(claim, seen, old), ...licenses] : [...seen, ...licenses],
  };
}

/** Does only the inventory tell what became of it? */
export function isDoubtful(claim: SentClaim): boolean {
  if (claim.was === "failed") return !neverCarriedOut(claim.error);
  return claim.was === "answered" && !claim.namesSomething;
}

/** Is its fate open, so that the inventory may tell more after a while? */
export function mayStillAppear({ evidence }: OrderOutcome): boolean {
  return ["absent", "at-work", "unread", "nothing-named"].includes(evidence);
}

const states: Record<ClaimEvidence, ClaimState> = {
  answer: "claimed",
  inventory: "claimed",
  refused: "not-claimed",
  absent: "not-claimed",
  "not-sent": "not-claimed",
  "at-work": "unknown",
  unread: "unknown",
  "nothing-named": "unknown",
};

const leavesLicensesOpen: ReadonlySet<ClaimEvidence> = new Set(["inventory", "absent"]);

function evidenceOf(claim: SentClaim, wasRead: boolean, appeared: boolean): ClaimEvidence {
  if (claim.was === "skipped") return "not-sent";
  if (claim.was === "answered" && claim.namesSomething) return "answer";
  if (claim.was === "failed" && neverCarriedOut(claim.error)) {
    return claim.error.fate === "not-sent" ? "not-sent" : "refused";
  }
  if (!wasRead) return "unread";
  if (appeared) return "inventory";
  return claim.was === "failed" ? unseen(claim.error) : "nothing-named";
}

/** A request that was turned away at the door; a 400 is not among them, for a claim may be carried out in part. */
function neverCarriedOut({ fate, reason }: ApiError): boolean {
  return fate === "not-sent" || (fate === "refused" && atTheDoor.has(reason));
}

const atTheDoor: ReadonlySet<Reason> = new Set(["unauthorized", "forbidden", "not-found", "rate-limited"]);

function unseen({ fate, reason, status }: ApiError): ClaimEvidence {
  if (fate === "refused") return "refused";
  const hungUp = reason === "cancelled" || reason === "timeout" || status === gatewayTimeout;
  return hungUp ? "at-work" : "absent";
}

const gatewayTimeout = 504;

type DeviceItem = Extract<ClaimItem, { is: "device" }>;

function itemOf({ serial, model }: OwnedDevice, old: ReadonlySet<string>): DeviceItem {
  return { is: "device", serial, model, state: "claimed", wasHere: old.has(serial) };
}

/** What the answer names, and what the inventory has besides. */
function answeredItems(
  { serials, licenses }: Extract<SentClaim, { was: "answered" }>,
  seen: readonly DeviceItem[],
  old: ReadonlySet<string>,
): ClaimItem[] {
  const named = new Set(serials);
  const models = new Map(seen.map(({ serial, model }) => [serial, model]));
  return [
    ...serials.map((serial) => itemOf({ serial, model: models.get(serial) ?? "", order: "" }, old)),
    ...seen.filter(({ serial }) => !named.has(serial)),
    ...licenses.map((key): ClaimItem => ({ is: "license", key, state: "claimed" })),
  ];
}
