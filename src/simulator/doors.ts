import { ok } from "./answers.ts";
import { listen } from "./listener.ts";
import type { Gate } from "./pipeline.ts";
import { createRandom } from "./random.ts";
import type { Origins } from "./redirects.ts";
import { type Desk, note, type RecordedRequest, readRequest, respond } from "./responder.ts";

/** What a simulator listens on, and what came in. */
export interface Doors {
  readonly origins: Origins;
  readonly requests: readonly RecordedRequest[];
  clearRequests(): void;
  stop(): Promise<void>;
}

export interface DoorOptions {
  readonly latencyMs: number;
  readonly seed: number;
}

/** Opens the front, the shard, and a stranger who takes down whatever comes and answers as if all were well. */
export async function openDoors(
  gateFor: (origins: () => Origins) => Gate,
  { latencyMs, seed }: DoorOptions,
): Promise<Doors> {
  const requests: RecordedRequest[] = [];
  const stopping = new AbortController();
  const random = createRandom(seed);
  const requestId = (): string => random.text(32, "0123456789abcdef");
  let origins: Origins = { front: "", shard: "", stranger: "" };
  const desk: Desk = { gate: gateFor(() => origins), requests, latencyMs, signal: stopping.signal };
  const [front, shard, stranger] = await Promise.all([
    listen((message, body) => respond(desk, "front", message, body), requestId),
    listen((message, body) => respond(desk, "shard", message, body), requestId),
    listen(async (message, body) => {
      note(desk, "stranger", readRequest(message, body), 200);
      return ok({});
    }, requestId),
  ]);
  origins = { front: front.origin, shard: shard.origin, stranger: stranger.origin };
  return {
    origins,
    requests,
    clearRequests: () => void requests.splice(0),
    async stop() {
      stopping.abort();
      await Promise.all([front, shard, stranger].map((listener) => listener.close()));
    },
  };
}
