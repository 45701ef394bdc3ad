import assert from "node:assert/strict";
import { systemClock } from "../../../src/api/clock.ts";

describe("system clock", () => {
  it("wakes up by itself", () => systemClock.sleep(1));
  it("tells the time since 1970, which a server's date can be compared with", () => {
    assert.ok(systemClock.now() > Date.UTC(2026, 0, 1) && Math.abs(Date.now() - systemClock.now()) < 60_000);
  });
  it("wakes up when it is aborted, with the reason", async () => {
    const stop = new AbortController();
    const sleep = systemClock.sleep(100_000, stop.signal);
    stop.abort(new Error("enough"));
    await assert.rejects(sleep, /enough/);
  });
  it("does not fall asleep when it is aborted already", async () => {
    await assert.rejects(systemClock.sleep(100_000, AbortSignal.abort(new Error("enough"))), /enough/);
  });
});
