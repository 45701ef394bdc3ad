import { ApiError } from "../../api/apiError.ts";
import type { Clock } from "../../api/clock.ts";
import type { Client } from "../../api/requests.ts";
import type { Trace } from "./action.ts";
import { readList, type ListRow } from "./readList.ts";
import type { ActionOutcome } from "./sendAction.ts";

/** Pauses before the second and third look: an action whose answer was lost may still be at work. */
const pausesMs = [2_000, 5_000];

/**
 * The answer was lost: the list in which the action shows tells whether it took. Looks up to three times while it reads
 * as before. Never sends anything but GETs, never rejects with an ApiError.
 */
export async function settleAction(
  client: Client,
  trace: Trace,
  error: ApiError,
  clock: Clock,
): Promise<ActionOutcome> {
  let seen = await look(client, trace);
  for (const pause of pausesMs) {
    if (typeof seen === "object") break;
    await clock.sleep(pause);
    const next = await look(client, trace);
    seen = next === "unread" ? seen : next;
  }
  if (typeof seen === "object") return { fate: "done", id: seen.id, lostAnswer: true };
  return { fate: seen === "as-before" && !mayStillBeAtWork(error) ? "not-done" : "unknown", error };
}

/** What one look tells: it took, the list is as before, or it could not be read. */
type Seen = { readonly id: string | undefined } | "as-before" | "unread";

async function look(client: Client, { list, shows }: Trace): Promise<Seen> {
  try {
    const rows = await readList(client, list);
    return shows.is === "made" ? seenMade(rows, shows) : seenGone(rows, shows.id);
  } catch (error) {
    if (error instanceof ApiError) return "unread";
    throw error;
  }
}

/** Something of that name that was not there before. */
function seenMade(
  rows: readonly ListRow[],
  { field, value, before }: Extract<Trace["shows"], { is: "made" }>,
): Seen {
  const isNew = ({ id }: ListRow): boolean => typeof id === "string" && !before.includes(id);
  const found = rows.find((row) => isNew(row) && sameText(row[field], value));
  return found ? { id: String(found["id"]) } : "as-before";
}

function seenGone(rows: readonly ListRow[], wanted: string): Seen {
  return rows.some(({ id }) => id === wanted) ? "as-before" : { id: undefined };
}

/** Dashboard may trim names, and writes e-mail addresses in lower case. */
function sameText(one: unknown, other: string): boolean {
  return typeof one === "string" && one.trim().toLowerCase() === other.trim().toLowerCase();
}

/** Nobody answered in time, or we hung up: that says nothing about what happens behind. */
function mayStillBeAtWork({ reason, status }: ApiError): boolean {
  return reason === "timeout" || reason === "cancelled" || status === 504;
}
