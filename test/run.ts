import path from "node:path";
import { endOnSignal } from "./workbench/endOnSignal.ts";
import { ProgramFailed, run } from "./workbench/program.ts";
import { projectFolder } from "./workbench/project.ts";
import { readReport } from "./workbench/report.ts";
import { reportFile, type Suite } from "./workbench/reportFile.ts";
import { lastLine, type Step, summarize } from "./workbench/summary.ts";

endOnSignal();
const steps = [
  await step("check", ["npm", "run", "--silent", "check"]),
  await suite("unit", "runUnit.ts"),
  await suite("host", "runHost.ts"),
  await suite("e2e", "runE2e.ts"),
];
const summary = summarize(steps);
for (const failure of summary.failures) console.log(`failed: ${failure}`);
process.exitCode = summary.failed > 0 ? 1 : 0;
console.log(lastLine(summary));

async function step(name: string, command: readonly string[]): Promise<Step> {
  console.log(`\n— ${name}`);
  return { name, status: await statusOf(command), isSuite: false };
}

/** Runs a suite in a process of its own; what counts is the report that it leaves. */
async function suite(name: Suite, script: string): Promise<Step> {
  const runner = path.join(import.meta.dirname, "workbench", script);
  const ended = await step(name, [process.execPath, runner]);
  return { ...ended, isSuite: true, report: readReport(reportFile(name)) };
}

async function statusOf(command: readonly string[]): Promise<number> {
  try {
    await run(command, { cwd: projectFolder, shell: process.platform === "win32" });
    return 0;
  } catch (error) {
    if (!(error instanceof ProgramFailed)) throw error;
    console.error(error.message);
    return error.status ?? 1;
  }
}
