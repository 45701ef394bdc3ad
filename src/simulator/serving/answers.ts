import type { Json } from "../json.ts";

/** An answer before it is written: a string body is sent as it is, anything else as JSON; no body where it is undefined. */
export interface Answer {
  readonly status: number;
  readonly body?: Json;
  readonly html?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The connection is cut in the middle of the body. */
  readonly isCutShort?: true;
  /** The second half of the body goes out when this resolves; the connection is cut where it rejects. */
  readonly rest?: Promise<void>;
}

export function ok(body: Json): Answer {
  return { status: 200, body };
}

export function created(body: Json): Answer {
  return { status: 201, body };
}

export const noContent: Answer = { status: 204 };

export function failure(
  status: number,
  errors: readonly string[],
  headers: Record<string, string> = {},
): Answer {
  return { status, body: { errors: [...errors] }, headers };
}

/** What a key may not see is not there: never a 403. Organizations answer without a body. */
export function notFound(path: string): Answer {
  return path.startsWith("/organizations") ? { status: 404 } : failure(404, ["Not found"]);
}

/** A path that no route has: the web site answers, not the API (dashboard-api-python PR 319). */
export const noSuchRoute: Answer = {
  status: 404,
  html: '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">\n<html><head><title>Page not found</title></head><body><h1>404</h1><p>The page you were looking for does not exist.</p></body></html>\n',
};

/** The body is the one of a real shard redirect (meraki-python-sdk issue 6). */
export function redirect(status: number, location: string | undefined): Answer {
  const html = `<html><body>You are being <a href="${(location ?? "").replaceAll("&", "&amp;")}">redirected</a>.</body></html>`;
  return { status, html, headers: location === undefined ? {} : { Location: location } };
}
