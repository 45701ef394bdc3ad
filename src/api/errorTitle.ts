import type { Reason } from "./apiError.ts";

/** An error in a few words, for a row of the tree; the whole sentence stands behind it. */
export function errorTitle(reason: Reason): string {
  return titles[reason];
}

const titles: Record<Reason, string> = {
  "bad-request": "Refused by Dashboard",
  cancelled: "Cancelled",
  forbidden: "Not permitted",
  "masked-body": "Not sent",
  "no-credential": "No API key",
  "not-found": "Not available",
  "not-json": "Unreadable answer",
  offline: "No connection",
  "page-loop": "Unreadable answer",
  "rate-limited": "Too many requests",
  "read-only-connection": "Read-only",
  redirect: "Redirected",
  server: "Dashboard answered with an error",
  timeout: "No answer in time",
  unauthorized: "API key not accepted",
  "untrusted-host": "Untrusted host",
};
