import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** One request as it arrived. */
export interface Arrived {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** What a request gets. */
export interface Reply {
  readonly status: number;
  readonly text: string;
}

/** A small HTTP server on 127.0.0.1, on a random port. */
export interface Loopback {
  readonly origin: string;
  stop(): Promise<void>;
}

/** Answers each request with what `reply` gives. Who starts it stops it. */
export async function listenOnLoopback(
  reply: (arrived: Arrived) => Promise<Reply> | Reply,
): Promise<Loopback> {
  const server = createServer((message, response) => {
    void arrivedFrom(message)
      .then(reply)
      .catch((error: unknown): Reply => ({ status: 500, text: JSON.stringify({ error: String(error) }) }))
      .then(({ status, text }) => {
        response.writeHead(status, { "content-type": "application/json" });
        response.end(text);
      });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

async function arrivedFrom(message: IncomingMessage): Promise<Arrived> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  const { method = "", url = "", headers } = message;
  return { method, path: url, headers, body: Buffer.concat(chunks).toString("utf8") };
}
