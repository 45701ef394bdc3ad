import { Worker } from "node:worker_threads";
import { readAddress, type SimulatedDashboard } from "./simulated.ts";

/** A simulated Dashboard in a worker of this window; it ends with the window, or when disposed of. */
export interface Demo {
  start(): Promise<SimulatedDashboard>;
  dispose(): void;
}

/** @param script path of the bundled simulator's worker entry */
export function demoIn(script: string): Demo {
  let worker: Worker | undefined;
  return {
    start() {
      worker ??= new Worker(script, { workerData: {} });
      return firstAddress(worker);
    },
    dispose() {
      void worker?.terminate();
    },
  };
}

function firstAddress(worker: Worker): Promise<SimulatedDashboard> {
  return new Promise((resolve, reject) => {
    worker.once("error", reject);
    worker.once("message", (message: unknown) => {
      const address = readAddress(message);
      if (address) resolve(address);
      else reject(new Error("The simulated Dashboard did not say where it listens"));
    });
  });
}
