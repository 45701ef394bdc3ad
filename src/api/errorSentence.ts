import type { ApiError, Fate, Reason } from "./apiError.ts";

/** What happened, what Dashboard said, and what a person can do now; with the request id where there is one. */
export function errorSentence(error: ApiError): string {
  const parts = [advice[error.reason](error), said(error), outcome(error), requestNumber(error)];
  return parts.filter((part) => part !== "").join(" ");
}

type Sentence = (error: ApiError) => string;

const advice: Record<Reason, Sentence> = {
  "bad-request": ({ status }) => `Dashboard refused the request (${status}).`,
  cancelled: () => "Cancelled.",
  forbidden: () =>
    "The administrator behind this API key may not do this: check the administrator's role, and whether the organization limits the API to certain IP addresses.",
  "masked-body": () => "The text still holds a masked secret: type the secret, or leave the field out.",
  "no-credential": () => "This connection has no usable API key: replace the key.",
  "not-found": () =>
    "Dashboard does not show this to the API key: it may be gone, out of the administrator's reach, in an organization whose API access is off, or claimed so recently that it needs a few minutes.",
  "not-json": () =>
    "The answer was not JSON: a proxy or a sign-in page may stand between this machine and Dashboard. Check the proxy settings and the region of the connection.",
  offline: ({ code }) =>
    `Dashboard could not be reached${code === undefined ? "" : ` (${code})`}: check the network, the VPN and the proxy settings.`,
  "page-loop": () => "The pages of this list lead in a circle, so it cannot be read whole: try again.",
  "rate-limited": () =>
    "Too many requests: Dashboard refused this one several times. Wait a few minutes; other tools may be using up the limit.",
  "read-only-connection": () => "This connection is read-only: allow pushes on it first.",
  redirect: () => "Dashboard redirected the request in a way that cannot be followed safely: try again.",
  server: ({ status }) => `Dashboard had an internal problem (${status}): try again in a minute.`,
  timeout: () => "Dashboard did not answer in time: check the network, then try again.",
  unauthorized: () =>
    "Dashboard did not accept the API key of this connection: replace the key, or check that it belongs to this region.",
  "untrusted-host": ({ host }) =>
    `The API key was not sent to ${host ?? "a host"}, which does not belong to this connection: check the region of the connection, and the network for a proxy that redirects.`,
};

/** Dashboard's own words, where they may tell more than the status. */
function said({ reason, messages }: ApiError): string {
  const telling = reason === "unauthorized" || messages.length === 0 ? "" : messages.map(sentence).join(" ");
  return telling === "" ? "" : `Dashboard said: ${telling}`;
}

function sentence(message: string): string {
  return /[.!?…]$/.test(message) ? message : `${message}.`;
}

/** Whether a write may have been carried out; said only where the advice leaves it open. */
function outcome({ reason, fate }: ApiError): string {
  const plain = plainFates[fate ?? "refused"];
  return reason === "read-only-connection" || reason === "masked-body" ? "" : plain;
}

const plainFates: Record<Fate, string> = {
  "not-sent": "Nothing was sent.",
  refused: "",
  unknown: "It is not known whether the change was made: read it again before you repeat it.",
};

function requestNumber({ requestId }: ApiError): string {
  return requestId === undefined ? "" : `Request id for Meraki support: ${requestId}.`;
}
