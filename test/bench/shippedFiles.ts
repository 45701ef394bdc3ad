import fs from "node:fs";
import path from "node:path";
import { projectFolder, vsixFile } from "../workbench/project.ts";
import { packageVsix } from "../workbench/vsix.ts";
import type { Measure } from "./measure.ts";

/** `vsix.KiB`: the package that a person installs. `index.shippedKiB`: the compressed indexes in it. */
export const measureShippedFiles: Measure = async () => {
  await packageVsix();
  const indexes = fs.globSync("dist/*.br", { cwd: projectFolder });
  return [
    { name: "vsix.KiB", value: sizeOf([vsixFile]) },
    { name: "index.shippedKiB", value: sizeOf(indexes.map((file) => path.join(projectFolder, file))) },
  ];
};

function sizeOf(files: readonly string[]): number {
  return files.reduce((bytes, file) => bytes + fs.statSync(file).size, 0) / 1024;
}
