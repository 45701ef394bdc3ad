import assert from "node:assert/strict";
import { once } from "node:events";
import { startGroup } from "../../workbench/processGroup.ts";

describe("a program and what it starts", () => {
  const isRunning = (pid: number): boolean => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  };

  const grandchild = `require("node:child_process").spawn(process.execPath, ["--eval", "setInterval(() => {}, 1000)"])`;

  it("ends together, also where the program has forgotten its own", async function () {
    if (process.platform === "win32") return;
    const script = `console.log(${grandchild}.pid); process.on("SIGTERM", () => process.exit());`;
    const group = startGroup(process.execPath, ["--eval", script], { stdio: ["ignore", "pipe", "inherit"] });
    const [printed] = (await once(group.child.stdout!, "data")) as [Buffer];
    const pid = Number(printed.toString());
    assert.ok(isRunning(pid));
    await group.stop();
    await untilGone(pid);
    assert.equal(isRunning(pid), false);
  });

  it("may have ended by itself before", async () => {
    const group = startGroup(process.execPath, ["--eval", ""], { stdio: "ignore" });
    await group.ended;
    await group.stop();
    assert.equal(group.child.exitCode, 0);
  });

  it("may never have started", async () => {
    const group = startGroup("/nonexistent/program", [], { stdio: "ignore" });
    await group.ended;
    await group.stop();
    assert.equal(group.child.pid, undefined);
  });

  /** A killed process is there until its new parent has noticed. */
  async function untilGone(pid: number): Promise<void> {
    for (let turn = 0; turn < 200 && isRunning(pid); turn++)
      await new Promise((resolve) => setTimeout(resolve, 10));
  }
});
