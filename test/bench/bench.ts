import { endOnSignal } from "../workbench/endOnSignal.ts";
import { closeWorkbenches } from "../workbench/openWorkbench.ts";
import { measureActivationRequests } from "./activationRequests.ts";
import { measureActivationTime } from "./activationTime.ts";
import { measureBigIntegers } from "./bigIntegers.ts";
import { measureDeviceMemory } from "./deviceMemory.ts";
import { figureLine, missedGoals, rounded } from "./goals.ts";
import { measureGoTo } from "./goTo.ts";
import { measureHostBlocks } from "./hostBlocks.ts";
import type { Figure, Measure } from "./measure.ts";
import { measureShippedFiles } from "./shippedFiles.ts";
import { measureStartBundle } from "./startBundle.ts";
import { measureTree } from "./tree.ts";

/** In this order: packaging makes the bundle that the measures after it read. */
const measures: readonly Measure[] = [
  measureShippedFiles,
  measureStartBundle,
  measureTree,
  measureGoTo,
  measureDeviceMemory,
  measureBigIntegers,
  measureActivationTime,
  measureActivationRequests,
  measureHostBlocks,
];

endOnSignal();
const figures: Figure[] = [];
const failures: string[] = [];
for (const measure of measures) {
  for (const figure of (await taken(measure)).map(rounded)) {
    figures.push(figure);
    console.log(figureLine(figure));
  }
}
failures.push(...missedGoals(figures));
for (const failure of failures) console.error(failure);
if (process.argv.includes("--json")) {
  console.log(JSON.stringify(Object.fromEntries(figures.map(({ name, value }) => [name, value]))));
}
process.exitCode = failures.length > 0 ? 1 : 0;

/** A measure that fails takes no other with it. */
async function taken(measure: Measure): Promise<readonly Figure[]> {
  try {
    return await measure();
  } catch (error) {
    failures.push(`${measure.name} failed: ${error instanceof Error ? error.stack : String(error)}`);
    return [];
  } finally {
    await closeWorkbenches();
  }
}
