import { parentPort, workerData } from "node:worker_threads";
import { type SimulatorOptions, startSimulator } from "./simulator.ts";

/** What the worker posts once it listens. */
export interface SimulatorAddress {
  readonly baseUrl: string;
  /** Both origins, the front first: the hosts that a connection to this simulator trusts. */
  readonly origins: readonly string[];
  readonly key: string;
  readonly readOnlyKey: string;
  readonly partialKey: string;
}

/** The entry of a worker thread: starts a simulator with `workerData` as its options, stops on any message or with its parent. */
const { baseUrl, origin, shardOrigin, key, readOnlyKey, partialKey, stop } = await startSimulator(
  (workerData ?? {}) as SimulatorOptions,
);
const address: SimulatorAddress = { baseUrl, origins: [origin, shardOrigin], key, readOnlyKey, partialKey };
parentPort?.postMessage(address);
parentPort?.once("message", () => void stop());
parentPort?.once("close", () => void stop());
