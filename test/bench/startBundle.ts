import fs from "node:fs";
import path from "node:path";
import { outFolder, projectFolder } from "../workbench/project.ts";
import type { Measure } from "./measure.ts";

/** What the bundler says of one file that it wrote. */
export type BundledFile = {
  bytes: number;
  imports: readonly { path: string; kind: string; external?: boolean }[];
};

/** `bundle.startKiB`: all that activation loads, minified. */
export const measureStartBundle: Measure = async () => {
  const text = fs.readFileSync(path.join(outFolder, "extension.meta.json"), "utf8");
  const { outputs } = JSON.parse(text) as { outputs: Record<string, BundledFile> };
  const files = staticClosure(
    outputs,
    path.relative(projectFolder, path.join(projectFolder, "dist/extension.js")),
  );
  const bytes = files.reduce((sum, file) => sum + (outputs[file]?.bytes ?? 0), 0);
  return [{ name: "bundle.startKiB", value: bytes / 1024 }];
};

/** A file and what it imports, and what that imports; not what is imported only when it is used. */
export function staticClosure(outputs: Readonly<Record<string, BundledFile>>, entry: string): string[] {
  const found = new Set<string>();
  const pending = [entry];
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    const output = outputs[file];
    if (found.has(file) || !output) continue;
    found.add(file);
    pending.push(...output.imports.filter(isStatic).map((imported) => imported.path));
  }
  if (found.size === 0) throw new Error(`The bundle has no ${entry}`);
  return [...found];
}

const isStatic = ({ kind, external }: BundledFile["imports"][number]): boolean =>
  kind === "import-statement" && !external;
