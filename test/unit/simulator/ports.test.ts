import assert from "node:assert/strict";
import { startSimulator } from "../../../src/simulator/simulator.ts";
import { ask } from "./asking.ts";

describe("A simulator that ended", () => {
  it("comes back where it was, for the key that it had", async () => {
    const first = await startSimulator();
    const { key, origin, shardOrigin, strangerOrigin } = first;
    const ports = [origin, shardOrigin, strangerOrigin].map((each) => Number(new URL(each).port));
    await first.stop();
    const second = await startSimulator({ key, ports });
    try {
      assert.deepEqual(
        [second.origin, second.shardOrigin, second.strangerOrigin],
        [origin, shardOrigin, strangerOrigin],
      );
      assert.equal((await ask(second, "GET", "/organizations", { key })).status, 200);
    } finally {
      await second.stop();
    }
  });

  it("does not pretend to be where something else is", async () => {
    const first = await startSimulator();
    try {
      await assert.rejects(startSimulator({ ports: [Number(new URL(first.origin).port)] }), {
        code: "EADDRINUSE",
      });
    } finally {
      await first.stop();
    }
  });
});
