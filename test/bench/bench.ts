import type { Figure, Measure } from "./measure.ts";
import { measureShippedFiles } from "./shippedFiles.ts";
import { measureStartBundle } from "./startBundle.ts";

/** In this order: packaging makes the bundle that the measures after it read. */
const measures: readonly Measure[] = [measureShippedFiles, measureStartBundle];

const figures: Figure[] = [];
for (const measure of measures) {
  for (const { name, value } of await measure()) {
    figures.push({ name, value: Math.round(value * 100) / 100 });
    console.log(`${name} ${figures.at(-1)?.value}`);
  }
}
if (process.argv.includes("--json")) {
  console.log(JSON.stringify(Object.fromEntries(figures.map(({ name, value }) => [name, value]))));
}
