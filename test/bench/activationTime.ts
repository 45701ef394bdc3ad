import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { runQuietly } from "../workbench/program.ts";
import { projectFolder } from "../workbench/project.ts";
import type { Measure } from "./measure.ts";

const rounds = 15;

/**
 * `activation.overEmpty`: how many times as long the extension's start bundle takes to load as an empty module,
 * each in fresh processes, in turn, by their medians.
 */
export const measureActivationTime: Measure = async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "org-editor-bench-"));
  try {
    const empty = path.join(folder, "empty.js");
    writeFileSync(path.join(folder, "package.json"), '{"type":"module"}');
    writeFileSync(empty, "export function activate() {}\n");
    return [{ name: "activation.overEmpty", value: await ratio(bundle, empty) }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const bundle = path.join(projectFolder, "dist", "extension.js");
const loader = path.join(import.meta.dirname, "timeLoading.ts");

/** In turn, so that whatever else the machine does slows both. */
async function ratio(one: string, other: string): Promise<number> {
  const times: [number, number][] = [];
  for (let round = 0; round < rounds; round++) times.push([await timeOf(one), await timeOf(other)]);
  return median(times.map(([time]) => time)) / median(times.map(([, time]) => time));
}

/** Milliseconds that a fresh process takes to load a module. */
async function timeOf(file: string): Promise<number> {
  const output = await runQuietly([process.execPath, loader, pathToFileURL(file).href]);
  const time = Number(output);
  if (!(time > 0)) throw new Error(`No time: ${output}`);
  return time;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
