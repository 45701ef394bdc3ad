import { readReport } from "./report.ts";
import { reportFile, type Suite } from "./reportFile.ts";
import { summarize } from "./summary.ts";

/** The status that a runner ends with: 0 only when its suite ran at least one test, all passed, and it ended with 0. */
export function suiteStatus(name: Suite | "desktop", status: number): number {
  const report = readReport(reportFile(name));
  const { failures } = summarize([{ name, status, report, isSuite: true }]);
  if (!report?.failed) for (const failure of failures) console.error(failure);
  return failures.length > 0 ? 1 : 0;
}
