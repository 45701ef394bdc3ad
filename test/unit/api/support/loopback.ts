import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

export interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

export type Script = (request: Received, response: ServerResponse) => void;

/** A real HTTP server on 127.0.0.1 that remembers what it received. */
export interface Loopback {
  readonly origin: string;
  readonly received: readonly Received[];
  /** Of the requests received: `GET /api/v1/organizations`. */
  readonly lines: readonly string[];
}

const open: Server[] = [];

/** Starts a server that answers by `script`; `closeAll` ends it. */
export async function listen(script: Script): Promise<Loopback> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    void receive(request).then((each) => {
      received.push(each);
      script(each, response);
    });
  });
  open.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    received,
    get lines() {
      return received.map(({ method, url }) => `${method} ${url}`);
    },
  };
}

/** Ends every server of the test. */
export async function closeAll(): Promise<void> {
  await Promise.all(open.splice(0).map(close));
}

/** Answers with `value` as JSON. */
export function json(
  response: ServerResponse,
  value: unknown,
  status = 200,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify(value));
}

/** Answers with a redirect, and the HTML that Dashboard sends along. */
export function redirect(response: ServerResponse, status: number, location: string): void {
  response.writeHead(status, { location, "content-type": "text/html" });
  response.end(`<html><body>You are being <a href="${location}">redirected</a>.</body></html>`);
}

async function receive(request: IncomingMessage): Promise<Received> {
  const { method = "", url = "", headers } = request;
  return { method, url, headers, body: await text(request) };
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.closeAllConnections();
    server.close(() => resolve());
  });
}
