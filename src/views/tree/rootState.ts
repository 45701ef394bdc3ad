import type { Row } from "./row.ts";

/** What the view shows as a whole. All but `rows` have a welcome text in its place: see `viewsWelcome` in the manifest. */
export type RootState =
  | "rows"
  | "noConnections"
  | "noOrganizations"
  | "filtered"
  | "hidden"
  | "keyRefused"
  | "noKey"
  | "offline"
  | "failed";

/** A top that holds one message and nothing else is no list: the welcome text says more, and what to do. */
export function rootStateOf(rows: readonly Row[]): RootState {
  const [only, ...others] = rows;
  if (!only) return "noConnections";
  if (others.length > 0 || only.subject.is !== "message") return "rows";
  const { tone, reason } = only.subject;
  if (tone === "error") return (reason && failures[reason]) ?? "failed";
  return tone === "loading" ? "rows" : tones[tone];
}

const failures: Partial<Record<string, RootState>> = {
  unauthorized: "keyRefused",
  "no-credential": "noKey",
  offline: "offline",
  timeout: "offline",
};

const tones = { empty: "noOrganizations", filtered: "filtered", hidden: "hidden" } as const;
