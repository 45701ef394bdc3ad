import { Worker } from "node:worker_threads";
import { readAddress, type SimulatedDashboard } from "./simulated.ts";

/** A simulated Dashboard in a worker of this window; it ends with the window, or when disposed of. */
export interface Demo {
  /**
   * The one that runs, or a new one. Rejects where it does not come to say where it listens; the next call tries again.
   * @param ended called when one that had started ends by itself
   */
  start(ended: () => void): Promise<SimulatedDashboard>;
  dispose(): void;
}

/** @param script path of the bundled simulator's worker entry */
export function demoIn(script: string): Demo {
  let running: { readonly worker: Worker; readonly address: Promise<SimulatedDashboard> } | undefined;
  const startOne = (ended: () => void): Promise<SimulatedDashboard> => {
    const worker = new Worker(script, { workerData: demo });
    const address = firstAddress(worker);
    const own = { worker, address };
    running = own;
    const leave = (): boolean => {
      const wasRunning = running === own;
      if (wasRunning) running = undefined;
      return wasRunning;
    };
    address.then(
      () => worker.once("exit", () => leave() && ended()),
      () => {
        leave();
        void worker.terminate();
      },
    );
    return address;
  };
  return {
    start: (ended) => running?.address ?? startOne(ended),
    dispose() {
      void running?.worker.terminate();
      running = undefined;
    },
  };
}

/** One organization of each licensing model, beside one whose API is off. */
const demo = { organizations: 4 };

function firstAddress(worker: Worker): Promise<SimulatedDashboard> {
  return new Promise((resolve, reject) => {
    const refuse = (): void => reject(new Error("The simulated Dashboard did not say where it listens"));
    // Without a listener an error of the worker would end the extension host.
    worker.on("error", reject);
    worker.once("exit", refuse);
    worker.once("message", (message: unknown) => {
      const address = readAddress(message);
      if (address) resolve(address);
      else refuse();
    });
  });
}
