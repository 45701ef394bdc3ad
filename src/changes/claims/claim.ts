import { ApiError } from "../../api/apiError.ts";
import type { Query } from "../../api/query.ts";
import type { Client, RequestOptions } from "../../api/requests.ts";
import { fillPath } from "../../catalog/ref.ts";

/** One POST that claims, releases, adds or removes; or that asks what a claim would bring. */
export interface ClaimRequest {
  readonly organization: string;
  readonly template: string;
  readonly ids: Readonly<Record<string, string>>;
  readonly query?: Query;
  readonly body: unknown;
  /** What of the body is secret, and how it is shown where Dashboard repeats it. */
  readonly secrets?: readonly Secret[];
}

export interface Secret {
  readonly value: string;
  readonly shown: string;
}

/** What is known right after a request was to be sent. */
export type Sent =
  | { readonly was: "answered"; readonly text: string }
  | { readonly was: "failed"; readonly error: ApiError }
  /** Nobody tried: an earlier request failed in a way that would meet this one too, or the person cancelled. */
  | { readonly was: "skipped" };

/**
 * Sends one such request; the only place that does. The client repeats it after a 429 alone, which says that it was not
 * carried out. Never rejects with an ApiError.
 */
export async function sendClaim(
  client: Client,
  request: ClaimRequest,
  options: Pick<RequestOptions, "signal" | "onWait"> = {},
): Promise<Sent> {
  const { organization, template, ids, query, body, secrets = [] } = request;
  const path = fillPath(template, ids);
  const where = { organization, template, ...(query === undefined ? {} : { query }) };
  try {
    const answer = await client.write("POST", path, JSON.stringify(body), { ...options, ...where });
    return { was: "answered", text: answer.text };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { was: "failed", error: withoutSecrets(error, secrets) };
  }
}

/** The same error, with secrets blotted out of what Dashboard said. */
function withoutSecrets(error: ApiError, secrets: readonly Secret[]): ApiError {
  if (secrets.length === 0) return error;
  const { reason, method, path, status, requestId, fate, host, code } = error;
  const messages = error.messages.map((message) => blotted(message, secrets));
  return new ApiError({ reason, method, path, status, requestId, fate, host, code, messages });
}

/** A text of Dashboard's in which secrets are shown as they may be. */
export function blotted(text: string, secrets: readonly Secret[]): string {
  return secrets.reduce((left, { value, shown }) => replaced(left, value, shown), text);
}

/** Whatever its case, and with or without its dashes. */
function replaced(text: string, value: string, shown: string): string {
  const letters = value.match(/[\p{L}\d]/gu) ?? [];
  return letters.length === 0 ? text : text.replace(new RegExp(letters.join("-?"), "giu"), () => shown);
}
