import { failure } from "../serving/answers.ts";
import type { Handle } from "../serving/calls.ts";
import { textAt } from "../json.ts";
import { page } from "../serving/pages.ts";

/** GET of the change log: of the last 365 days, or a part of them; of a network, of an admin. */
export const listChanges: Handle = (cloud, call) => {
  const query = call.url.searchParams;
  const errors = timeErrors(query);
  if (errors.length > 0) return failure(400, errors);
  const now = cloud.clock.now();
  const since = timeOf(query.get("t0")) ?? now - Number(query.get("timespan") ?? longest) * 1000;
  const until = timeOf(query.get("t1")) ?? now;
  const rows = cloud.changes
    .of(call.organizationId)
    .filter((row) => isBetween(Date.parse(textAt(row, "ts")), since, until))
    .filter((row) => filters.every((name) => !query.has(name) || row[name] === query.get(name)));
  return page(rows, { by: "ts", most: 100_000, usual: 5000, newestFirst: true }, call.url);
};

/** OpenAPI 1.73.0: at most 365 days, and either a timespan or its ends. */
function timeErrors(query: URLSearchParams): string[] {
  const timespan = Number(query.get("timespan") ?? 0);
  const ends = ["t0", "t1"].filter((name) => query.has(name));
  const unread = ends.filter((name) => timeOf(query.get(name)) === undefined);
  return [
    ...(timespan >= 0 && timespan <= longest ? [] : [`'timespan' must be between 0 and ${longest}`]),
    ...(query.has("timespan") && ends.length > 0 ? ["'timespan' cannot be specified with 't0' or 't1'"] : []),
    ...unread.map((name) => `'${name}' must be a date and time`),
  ];
}

/** An ISO time, or seconds since the epoch. */
function timeOf(text: string | null): number | undefined {
  const time = /^\d+(\.\d+)?$/.test(text ?? "") ? Number(text) * 1000 : Date.parse(text ?? "");
  return Number.isNaN(time) ? undefined : time;
}

function isBetween(time: number, since: number, until: number): boolean {
  return time >= since && time <= until;
}

const filters = ["networkId", "adminId"] as const;

/** Seconds of 365 days. */
const longest = 31_536_000;
