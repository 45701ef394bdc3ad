import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { projectFolder } from "./project.ts";
import type { SimulatorAccess } from "./simulator.ts";

/** A simulated Dashboard that runs in this process. */
export type Demo = { access: SimulatorAccess; stop(): Promise<void> };

type RunningSimulator = SimulatorAccess & { close(): Promise<void> };
type SimulatorModule = {
  startSimulator(size: { networks?: number; devices?: number }): Promise<RunningSimulator>;
};

/** Starts the demo organization, as big as is asked for. */
export async function startDemo(size: { networks?: number; devices?: number }): Promise<Demo> {
  const file = path.join(projectFolder, "src", "simulator", "simulator.ts");
  if (!fs.existsSync(file))
    throw new Error("This build has no simulated Dashboard (src/simulator/simulator.ts)");
  const module = (await import(pathToFileURL(file).href)) as SimulatorModule;
  const simulator = await module.startSimulator(size);
  return { access: simulator, stop: () => simulator.close() };
}
