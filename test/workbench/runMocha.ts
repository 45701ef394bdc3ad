import Mocha from "mocha";
import { type Report, writeReport } from "./report.ts";

/** Which files to run; where to write the report, if anywhere; the limit of one test in ms; what to do in between. */
export type MochaRun = {
  files: readonly string[];
  reportFile?: string | undefined;
  timeout: number;
  afterFailure?: (title: string) => Promise<unknown>;
  afterAll?: () => Promise<void>;
};

/** Runs test files one after the other. A test that is skipped, or marked `only`, fails the run. */
export async function runMocha(run: MochaRun): Promise<Report> {
  const mocha = new Mocha({
    ui: "bdd",
    timeout: run.timeout,
    slow: run.timeout / 5,
    forbidOnly: true,
    forbidPending: true,
  });
  mocha.rootHooks(hooks(run));
  for (const file of run.files) mocha.addFile(file);
  await mocha.loadFilesAsync();
  const report = await finish(mocha);
  if (run.reportFile) writeReport(run.reportFile, report);
  return report;
}

function hooks({ afterFailure, afterAll }: MochaRun): Mocha.RootHookObject {
  return {
    async afterEach(this: Mocha.Context) {
      if (this.currentTest?.state === "failed") await afterFailure?.(this.currentTest.fullTitle());
    },
    async afterAll() {
      await afterAll?.();
    },
  };
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
