import { ok } from "../serving/answers.ts";
import { listen, type Listener } from "../serving/listener.ts";
import type { Gate } from "../serving/pipeline.ts";
import { createRandom } from "../making/random.ts";
import type { Origins } from "./redirects.ts";
import { type Desk, note, type RecordedRequest, readRequest, respond } from "../serving/responder.ts";

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
  /** Of the front, the shard and the stranger; free ones where they are left out. */
  readonly ports?: readonly number[] | undefined;
}

/** Opens the front, the shard, and a stranger who takes down whatever comes and answers as if all were well. */
export async function openDoors(
  gateFor: (origins: () => Origins) => Gate,
  { latencyMs, seed, ports = [] }: DoorOptions,
): Promise<Doors> {
  const requests: RecordedRequest[] = [];
  const stopping = new AbortController();
  const random = createRandom(seed);
  const requestId = (): string => random.text(32, "0123456789abcdef");
  let origins: Origins = { front: "", shard: "", stranger: "" };
  const desk: Desk = { gate: gateFor(() => origins), requests, latencyMs, signal: stopping.signal };
  const [front, shard, stranger] = await allOpen([
    listen((message, body) => respond(desk, "front", message, body), requestId, ports[0]),
    listen((message, body) => respond(desk, "shard", message, body), requestId, ports[1]),
    listen(
      async (message, body) => {
        note(desk, "stranger", readRequest(message, body), 200);
        return ok({});
      },
      requestId,
      ports[2],
    ),
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

/** Where one cannot be opened, none stays open. */
async function allOpen(
  opening: readonly [Promise<Listener>, Promise<Listener>, Promise<Listener>],
): Promise<[Listener, Listener, Listener]> {
  try {
    return await Promise.all(opening);
  } catch (error) {
    for (const each of await Promise.allSettled(opening))
      if (each.status === "fulfilled") await each.value.close();
    throw error;
  }
}
