import type { ApiError } from "../../api/apiError.ts";
import type { Clock } from "../../api/clock.ts";
import type { Client } from "../../api/requests.ts";
import { lookAgain, mayStillBeAtWork } from "../lookAgain.ts";
import type { Trace } from "./action.ts";
import { readList, type ListRow } from "./readList.ts";
import type { ActionOutcome } from "./sendAction.ts";

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
  const isOpen = (seen: Seen | undefined): boolean => typeof seen !== "object";
  const seen = await lookAgain(() => look(client, trace), isOpen, clock);
  if (typeof seen === "object") return { fate: "done", id: seen.id, lostAnswer: true };
  return { fate: seen === "as-before" && !mayStillBeAtWork(error) ? "not-done" : "unknown", error };
}

/** What one look tells: it took, or the list is as before. */
type Seen = { readonly id: string | undefined } | "as-before";

async function look(client: Client, { list, shows }: Trace): Promise<Seen> {
  const rows = await readList(client, list);
  return shows.is === "made" ? seenMade(rows, shows) : seenGone(rows, shows.id);
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
