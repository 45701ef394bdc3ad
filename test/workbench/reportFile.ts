import fs from "node:fs";
import path from "node:path";
import { outFolder } from "./project.ts";

/** The suites of `npm test` that write a report. */
export const suites = ["unit", "host", "e2e"] as const;
export type Suite = (typeof suites)[number];

/** Where a suite writes its report. */
export function reportFile(suite: Suite | "desktop"): string {
  return path.join(outFolder, "reports", `${suite}.json`);
}

/** Forgets the last report, so that a suite that dies early is not taken for the one before. */
export function startReport(suite: Suite | "desktop"): void {
  fs.rmSync(reportFile(suite), { force: true });
}
