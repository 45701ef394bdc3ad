import assert from "node:assert/strict";
import { ProgramFailed, runQuietly } from "../../workbench/program.ts";

describe("running a program", () => {
  const evaluate = (script: string): Promise<string> => runQuietly([process.execPath, "--eval", script]);

  it("answers what it printed on either stream", async () => {
    assert.equal(await evaluate("process.stdout.write('out'); process.stderr.write('err')"), "outerr");
  });

  it("rejects with its status and its output", async () => {
    await assert.rejects(evaluate("console.log('why'); process.exitCode = 3"), (error: unknown) => {
      assert.ok(error instanceof ProgramFailed);
      assert.equal(error.status, 3);
      assert.match(error.message, /why/);
      return true;
    });
  });

  it("rejects where there is no such program", async () => {
    await assert.rejects(runQuietly(["/nonexistent/program"]), (error: unknown) => {
      assert.ok(error instanceof ProgramFailed);
      assert.equal(error.status, undefined);
      return true;
    });
  });
});
