import assert from "node:assert/strict";
import { lastLine, type Step, summarize } from "../../workbench/summary.ts";

describe("the summary of npm test", () => {
  const check: Step = { name: "check", status: 0, isSuite: false };
  const suite = (name: string, passed: number, failures: readonly string[] = [], status = 0): Step => ({
    name,
    status,
    isSuite: true,
    report: { passed, failed: failures.length, failures },
  });

  const table: readonly [string, readonly Step[], string, readonly string[]][] = [
    ["adds up all suites", [check, suite("unit", 300), suite("host", 20)], "320 passed, 0 failed", []],
    [
      "names what failed and where",
      [suite("unit", 2, ["a plan is empty", "a mask is kept"], 1)],
      "2 passed, 2 failed",
      ["unit: a plan is empty", "unit: a mask is kept"],
    ],
    ["fails a suite that ran nothing", [suite("e2e", 0)], "0 passed, 1 failed", ["e2e: ran no test"]],
    [
      "fails a suite that died before its report",
      [{ name: "host", status: 0, isSuite: true }],
      "0 passed, 1 failed",
      ["host: wrote no report"],
    ],
    [
      "fails a suite that passed and then died",
      [suite("e2e", 5, [], 134)],
      "5 passed, 1 failed",
      ["e2e: ended with 134"],
    ],
    [
      "fails the check by its status alone",
      [{ ...check, status: 2 }, suite("unit", 9)],
      "9 passed, 1 failed",
      ["check: ended with 2"],
    ],
  ];

  for (const [name, steps, line, failures] of table) {
    it(name, () => {
      const summary = summarize(steps);
      assert.equal(lastLine(summary), line);
      assert.deepEqual(summary.failures, failures);
    });
  }
});
