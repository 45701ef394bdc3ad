import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { runQuietly } from "../../workbench/program.ts";
import { readReport, type Report } from "../../workbench/report.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

describe("running test files", () => {
  const folder = temporaryFolder();
  const runner = pathToFileURL(path.resolve(import.meta.dirname, "../../workbench/runMocha.ts")).href;

  /** In a process of its own: mocha's `describe` is global. */
  async function reportOf(...texts: string[]): Promise<Report | undefined> {
    const files = texts.map((text, index) => {
      const file = path.join(folder.path, `${index}.test.mjs`);
      fs.writeFileSync(file, text);
      return file;
    });
    const reportFile = path.join(folder.path, "reports", "report.json");
    const run = JSON.stringify({ files, reportFile, timeout: 5000 });
    const script = `import { runMocha } from ${JSON.stringify(runner)}; await runMocha(${run});`;
    await runQuietly([process.execPath, "--input-type=module", "--eval", script]);
    return readReport(reportFile);
  }

  it("counts what passed and names what failed, over all files", async () => {
    const report = await reportOf(
      "describe('a plan', () => { it('is empty', () => {}); it('is sent', () => { throw new Error('no'); }); });",
      "it('stands alone', async () => {});",
    );
    assert.deepEqual(report, { passed: 2, failed: 1, failures: ["a plan is sent"] });
  });

  it("fails a test that is skipped", async () => {
    assert.equal((await reportOf("it.skip('later', () => {});"))?.failed, 1);
  });

  it("refuses a test that keeps the others from running", async () => {
    await assert.rejects(reportOf("it.only('me', () => {}); it('you', () => {});"), /`\.only` forbidden/);
  });

  it("fails when a hook fails", async () => {
    assert.equal(
      (await reportOf("before(() => { throw new Error(); }); it('is never run', () => {});"))?.failed,
      1,
    );
  });

  it("reports nothing where there is no test", async () => {
    assert.deepEqual(await reportOf(), { passed: 0, failed: 0, failures: [] });
  });

  it("writes no report when a file cannot be loaded", async () => {
    await assert.rejects(reportOf("import 'nowhere';"));
    assert.equal(readReport(path.join(folder.path, "reports", "report.json")), undefined);
  });
});
