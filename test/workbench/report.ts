import fs from "node:fs";
import path from "node:path";

/** How one suite ended: counts, and the full titles of what failed. */
export type Report = { passed: number; failed: number; failures: readonly string[] };

/** Writes the report of a suite as JSON. */
export function writeReport(file: string, report: Report): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, JSON.stringify(report, null, 2));
}

/** The report of a suite, or `undefined` where the suite wrote none that can be read. */
export function readReport(file: string): Report | undefined {
  try {
    const report: unknown = JSON.parse(fs.readFileSync(file, "utf8"));
    return isReport(report) ? report : undefined;
  } catch {
    return undefined;
  }
}

function isReport(value: unknown): value is Report {
  if (typeof value !== "object" || value === null) return false;
  const { passed, failed, failures } = value as Partial<Report>;
  return Number.isInteger(passed) && Number.isInteger(failed) && Array.isArray(failures);
}
