import Mocha from "mocha";
import { type Report, writeReport } from "./report.ts";

/** Which files to run; where to write the report, if anywhere; the limit of one test in ms. */
export type MochaRun = { files: readonly string[]; reportFile?: string | undefined; timeout: number };

/** Runs test files one after the other. A test that is skipped, or marked `only`, fails the run. */
export async function runMocha({ files, reportFile, timeout }: MochaRun): Promise<Report> {
  const mocha = new Mocha({ ui: "bdd", timeout, color: true, forbidOnly: true, forbidPending: true });
  for (const file of files) mocha.addFile(file);
  await mocha.loadFilesAsync();
  const report = await finish(mocha);
  if (reportFile) writeReport(reportFile, report);
  return report;
}

function finish(mocha: Mocha): Promise<Report> {
  const failures: string[] = [];
  let passed = 0;
  return new Promise((resolve) => {
    mocha
      .run(() => resolve({ passed, failed: failures.length, failures }))
      .on("pass", () => passed++)
      .on("fail", (test) => failures.push(test.fullTitle()));
  });
}
