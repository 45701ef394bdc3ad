import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Answer, failure } from "./answers.ts";
import { writeJson } from "../json.ts";

/** A server on 127.0.0.1 and a port that was free. */
export interface Listener {
  readonly origin: string;
  close(): Promise<void>;
}

/** Undefined: the connection is cut without an answer. */
export type Respond = (message: IncomingMessage, body: string) => Promise<Answer | undefined>;

/** @param port a free one where it is left out; rejects where another one is taken */
export async function listen(respond: Respond, nextRequestId: () => string, port = 0): Promise<Listener> {
  const server = createServer(
    (message, response) => void handle(message, response, respond, nextRequestId()),
  );
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${address.port}`, close: () => close(server) };
}

async function handle(
  message: IncomingMessage,
  response: ServerResponse,
  respond: Respond,
  requestId: string,
): Promise<void> {
  try {
    const answer = await respond(message, await readBody(message));
    if (answer === undefined) response.destroy();
    else write(response, answer, requestId);
  } catch (error) {
    write(response, failure(500, [`The simulator failed: ${String(error)}`]), requestId);
  }
}

async function readBody(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

function write(response: ServerResponse, answer: Answer, requestId: string): void {
  const isJson = answer.body !== undefined;
  const text = answer.body === undefined ? (answer.html ?? "") : writeJson(answer.body);
  const type = isJson ? "application/json; charset=utf-8" : "text/html; charset=utf-8";
  const comesInParts = answer.isCutShort === true || answer.rest !== undefined;
  response.writeHead(answer.status, {
    ...(comesInParts ? { "Content-Length": String(Buffer.byteLength(text)) } : {}),
    Server: "nginx",
    "Cache-Control": "no-cache, no-store, max-age=0, must-revalidate",
    "X-Request-Id": requestId,
    ...(text === "" ? {} : { "Content-Type": type }),
    ...answer.headers,
  });
  if (comesInParts) void writeParts(response, text, answer.rest);
  else response.end(text);
}

/** One half, and the other when there is a rest to wait for and it comes. */
async function writeParts(response: ServerResponse, text: string, rest?: Promise<void>): Promise<void> {
  const middle = Math.floor(text.length / 2);
  const written = new Promise<void>((resolve) => response.write(text.slice(0, middle), () => resolve()));
  const [coming] = await Promise.allSettled([rest ?? Promise.reject(new Error("Cut short")), written]);
  if (coming.status === "fulfilled") response.end(text.slice(middle));
  else response.destroy();
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}
