import { createCloud } from "./cloud.ts";
import { openDoors } from "./faults/doors.ts";
import { createFaults } from "./faults/faults.ts";
import { type Hands, handsOf } from "./hands.ts";
import { createKeys } from "./serving/keys.ts";
import {
  type Clock,
  createLimits,
  documentedLimits,
  type Limits,
  type LimitSizes,
  unlimited,
} from "./serving/limits.ts";
import { API_PREFIX } from "./serving/paths.ts";
import type { RecordedRequest } from "./serving/responder.ts";

export type { Clock } from "./serving/limits.ts";
export type { FaultRule } from "./faults/faults.ts";
export type { PutBehaviour } from "./writing/behaviour.ts";
export type { RecordedRequest } from "./serving/responder.ts";

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
  /** Whether the limits of the cloud hold, those on claims included, or how large they are; as documented where it is left out. */
  readonly rateLimit?: boolean | Partial<LimitSizes>;
  /** Of the front, the shard and the stranger, so that one that ended can come back where it was; free ones where they are left out. */
  readonly ports?: readonly number[];
  /** Before each answer. */
  readonly latencyMs?: number;
}

export interface Simulator extends Hands {
  readonly origin: string;
  /** Where redirects lead; a second listener. */
  readonly shardOrigin: string;
  /** A third listener that no connection has reason to trust: whatever it gets, it should not have got. */
  readonly strangerOrigin: string;
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
  stop(): Promise<void>;
}

/** Starts a simulated Dashboard on 127.0.0.1, on three random ports. Who starts it stops it. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const { seed = 1, organizations = 3, networks = 12, devices = 60 } = options;
  const clock = options.clock ?? { now: () => Date.now() };
  const keys = createKeys(options.key);
  const cloud = createCloud({ seed, organizations, networks, devices }, [...keys.issued.values()], clock);
  const inside = { cloud, keys, faults: createFaults(), limits: limitsOf(options.rateLimit, clock) };
  const { origins, ...doors } = await openDoors((known) => ({ ...inside, origins: known }), {
    latencyMs: options.latencyMs ?? 0,
    seed,
    ports: options.ports,
  });
  return {
    ...doors,
    origin: origins.front,
    shardOrigin: origins.shard,
    strangerOrigin: origins.stranger,
    baseUrl: origins.front + API_PREFIX,
    key: keys.full,
    readOnlyKey: keys.readOnly,
    partialKey: keys.partial,
    ...handsOf(inside),
  };
}

function limitsOf(wanted: SimulatorOptions["rateLimit"], clock: Clock): Limits {
  if (wanted === false) return unlimited;
  return createLimits(clock, { ...documentedLimits, ...(wanted === true ? {} : wanted) });
}
