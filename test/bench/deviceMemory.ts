import path from "node:path";
import { simulatorEnvironment } from "../workbench/simulator.ts";
import { withSimulator } from "../unit/views/support/simulated.ts";
import { runQuietly } from "../workbench/program.ts";
import type { Measure } from "./measure.ts";

/** `memory.10000devicesMiB`: what stays on the heap of a fresh process when it has read 10,000 devices. */
export const measureDeviceMemory: Measure = () =>
  withSimulator({ organizations: 1, networks: 1000, devices: 10_000 }, async (simulator) => {
    const output = await runQuietly([process.execPath, "--expose-gc", reader], {
      env: { ...process.env, ...simulatorEnvironment(simulator) },
    });
    const value = Number(output);
    if (!(value > 0)) throw new Error(`No size: ${output}`);
    return [{ name: "memory.10000devicesMiB", value }];
  });

const reader = path.join(import.meta.dirname, "heapOfDevices.ts");
