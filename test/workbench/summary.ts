import type { Report } from "./report.ts";

/** How a step of `npm test` ended: its exit status, and for a suite the report that it wrote. */
export type Step = { name: string; status: number; report?: Report | undefined; isSuite: boolean };

/** Counts over all steps, and a line for each thing that failed. */
export type Summary = { passed: number; failed: number; failures: readonly string[] };

/** Sums up. A suite that ran nothing or wrote no report has failed, and so has a step that only its status tells of. */
export function summarize(steps: readonly Step[]): Summary {
  const failures = steps.flatMap(failuresOf);
  const passed = steps.reduce((sum, { report }) => sum + (report?.passed ?? 0), 0);
  return { passed, failed: failures.length, failures };
}

/** The last line of `npm test`. */
export function lastLine({ passed, failed }: Summary): string {
  return `${passed} passed, ${failed} failed`;
}

function failuresOf(step: Step): string[] {
  const { name, status, report, isSuite } = step;
  if (report && report.failed > 0) return report.failures.map((title) => `${name}: ${title}`);
  if (isSuite && !report) return [`${name}: wrote no report`];
  if (isSuite && report?.passed === 0) return [`${name}: ran no test`];
  return status === 0 ? [] : [`${name}: ended with ${status}`];
}
