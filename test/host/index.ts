import fs from "node:fs";
import path from "node:path";
import { runMocha } from "../workbench/runMocha.ts";

/** What VS Code calls in its extension host: resolves when every host test has passed. */
export async function run(): Promise<void> {
  process.setSourceMapsEnabled(true);
  const wanted = process.env["ORG_EDITOR_TESTS"] ?? "";
  const files = fs
    .globSync("**/*.test.js", { cwd: import.meta.dirname })
    .filter((file) => file.includes(wanted))
    .sort();
  const report = await runMocha({
    files: files.map((file) => path.join(import.meta.dirname, file)),
    reportFile: process.env["ORG_EDITOR_REPORT"],
    timeout: 30_000,
  });
  if (report.failed > 0) throw new Error(`${report.failed} failed`);
}
