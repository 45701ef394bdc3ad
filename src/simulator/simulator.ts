import type { PutBehaviour } from "./behaviour.ts";
import { behaviourIn, type Cloud, createCloud } from "./cloud.ts";
import { editByOther, removeByOther } from "./edits.ts";
import { createFaults, type FaultRule } from "./faults.ts";
import { heldPath } from "./inheritance.ts";
import { type JsonObject, writeJson } from "./json.ts";
import { createKeys } from "./keys.ts";
import { type Clock, createLimits, unlimited } from "./limits.ts";
import { listen } from "./listener.ts";
import { API_PREFIX, normalPath } from "./paths.ts";
import type { Gate } from "./pipeline.ts";
import { createRandom } from "./random.ts";
import { type RecordedRequest, respond } from "./responder.ts";

export type { Clock } from "./limits.ts";
export type { FaultRule } from "./faults.ts";
export type { PutBehaviour } from "./behaviour.ts";
export type { RecordedRequest } from "./responder.ts";

export interface SimulatorOptions {
  /** The same seed makes the same organizations; 1 where it is left out. */
  readonly seed?: number;
  /** 3 where it is left out. The second lives on the shard, the third has its API switched off. */
  readonly organizations?: number;
  /** Networks of the first organization; 12 where it is left out. */
  readonly networks?: number;
  /** Devices of the first organization; 60 where it is left out. */
  readonly devices?: number;
  readonly clock?: Clock;
  /** The full key; random where it is left out. */
  readonly key?: string;
  /** Whether the limits of the cloud hold, those on claims included; they do where it is left out. */
  readonly rateLimit?: boolean;
  /** Before each answer. */
  readonly latencyMs?: number;
}

export interface Simulator {
  readonly origin: string;
  /** Where redirects lead; a second listener. */
  readonly shardOrigin: string;
  /** `origin` with the API prefix. */
  readonly baseUrl: string;
  /** Full access to every organization. */
  readonly key: string;
  /** May read everything and write nothing. */
  readonly readOnlyKey: string;
  /** Full access to the first organization; all else answers 404. */
  readonly partialKey: string;
  readonly requests: readonly RecordedRequest[];
  clearRequests(): void;
  /** What is stored at an API path, secrets and write-only fields included; undefined where there is nothing. */
  resource(path: string): unknown;
  /** Another person changes fields in Dashboard; a document that is not there is made. */
  edit(path: string, change: Record<string, unknown>): void;
  /** Another person deletes it. */
  remove(path: string): void;
  /** Tells a kind to behave against its table, by path template such as `/networks/{networkId}`. */
  behave(pathTemplate: string, behaviour: Partial<PutBehaviour>): void;
  fail(rule: FaultRule): void;
  stop(): Promise<void>;
}

/** Starts a simulated Dashboard on 127.0.0.1, on two random ports. Who starts it stops it. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const { seed = 1, organizations = 3, networks = 12, devices = 60 } = options;
  const clock = options.clock ?? { now: () => Date.now() };
  const keys = createKeys(options.key);
  const cloud = createCloud({ seed, organizations, networks, devices }, [...keys.values()], clock);
  const faults = createFaults();
  const limits = options.rateLimit === false ? unlimited : createLimits(clock);
  const [key = "", readOnlyKey = "", partialKey = ""] = keys.keys();
  const doors = await openDoors({ cloud, keys, limits, faults }, options.latencyMs ?? 0, seed);
  return {
    ...doors,
    baseUrl: doors.origin + API_PREFIX,
    key,
    readOnlyKey,
    partialKey,
    ...hands(cloud),
    fail: (rule) => faults.add(rule),
  };
}

type Doors = Pick<Simulator, "origin" | "shardOrigin" | "requests" | "clearRequests" | "stop">;

/** The front and the shard. The shard opens first, because the front has to know where it is. */
async function openDoors(gate: Omit<Gate, "shardOrigin">, latencyMs: number, seed: number): Promise<Doors> {
  const requests: RecordedRequest[] = [];
  const stopping = new AbortController();
  const random = createRandom(seed);
  const requestId = (): string => random.text(32, "0123456789abcdef");
  const desk = { gate: { ...gate, shardOrigin: "" }, requests, latencyMs, signal: stopping.signal };
  const shard = await listen((message, body) => respond(desk, "shard", message, body), requestId);
  const frontDesk = { ...desk, gate: { ...gate, shardOrigin: shard.origin } };
  const front = await listen((message, body) => respond(frontDesk, "front", message, body), requestId);
  return {
    origin: front.origin,
    shardOrigin: shard.origin,
    requests,
    clearRequests: () => void requests.splice(0),
    async stop() {
      stopping.abort();
      await Promise.all([front.close(), shard.close()]);
    },
  };
}

/** The hands that reach behind the API. */
function hands(cloud: Cloud): Pick<Simulator, "resource" | "edit" | "remove" | "behave"> {
  return {
    resource(path) {
      const document = cloud.store.get(heldPath(cloud.store, normalPath(path)));
      return document === undefined ? undefined : JSON.parse(writeJson(document));
    },
    edit: (path, change) => void editByOther(cloud, path, change as JsonObject),
    remove: (path) => removeByOther(cloud, path),
    behave: (template, behaviour) =>
      void cloud.behaviours.set(template, { ...behaviourIn(cloud, template), ...behaviour }),
  };
}
