import assert from "node:assert/strict";
import type { Wait } from "../../../src/api/lane.ts";
import { Desk } from "./support/desk.ts";
import { settled } from "./support/virtualClock.ts";

describe("waiting for a turn", () => {
  let desk: Desk;

  beforeEach(() => {
    desk = new Desk();
  });

  describe("what waiting requests are told", () => {
    let waits: Wait[];
    const onWait = (wait: Wait) => waits.push({ ...wait, untilMs: wait.untilMs - desk.start });

    beforeEach(() => {
      waits = [];
    });

    it("nothing of waits under a second", async () => {
      desk.many(17);
      void desk.request("a", { onWait });
      await desk.clock.advance(2000);
      assert.deepEqual(waits, []);
    });

    it("a refusal, and until when", async () => {
      void desk.request("a", { onWait }, [429, "5"], [200]);
      await desk.clock.advance(6000);
      assert.deepEqual(waits, [{ reason: "refused", untilMs: 5000 }]);
    });

    it("another request's refusal that holds them up", async () => {
      desk.many(9);
      void desk.request("refused", {}, [429, "5"], [200]);
      void desk.request("behind", { onWait });
      await desk.clock.advance(150);
      assert.deepEqual(waits, [{ reason: "refused", untilMs: 5100 }]);
    });

    it("a queue of our own that takes longer than a second", async () => {
      desk.many(29);
      void desk.request("a", { onWait });
      await settled();
      assert.deepEqual(waits, [{ reason: "limit", untilMs: 2100 }]);
      await desk.clock.advance(2100);
      assert.deepEqual(desk.sent.at(-1), { name: "a", at: 2100 });
    });

    it("the claim limit", async () => {
      desk.many(10, { claim: true });
      void desk.request("eleventh", { claim: true, onWait });
      await settled();
      assert.deepEqual(waits, [{ reason: "limit", untilMs: 300_000 }]);
    });
  });

  describe("cancellation", () => {
    it("takes a waiting request out of the queue, and costs no token", async () => {
      const stop = new AbortController();
      desk.many(9);
      const cancelled = desk.request("cancelled", { signal: stop.signal });
      void desk.request("after");
      stop.abort(new Error("enough"));
      await assert.rejects(cancelled, /enough/);
      await desk.clock.advance(100);
      assert.deepEqual(desk.sent.at(-1), { name: "after", at: 100 });
      assert.ok(!desk.names.includes("cancelled"));
    });

    it("ends the wait after a refusal", async () => {
      const stop = new AbortController();
      const cancelled = desk.request("claim", { claim: true, signal: stop.signal }, [429, "300"], [200]);
      await desk.clock.advance(1000);
      stop.abort(new Error("enough"));
      await assert.rejects(cancelled, /enough/);
      await desk.clock.advance(600_000);
      assert.deepEqual(desk.names, ["claim"]);
    });

    it("of all leaves no timer behind", async () => {
      const stop = new AbortController();
      const all = Array.from({ length: 1000 }, (_, index) =>
        desk.request(`${index}`, { signal: stop.signal }),
      );
      await settled();
      stop.abort(new Error("enough"));
      const results = await Promise.allSettled(all);
      assert.equal(results.filter(({ status }) => status === "fulfilled").length, 9);
      assert.equal(desk.clock.sleepers, 0);
    });

    it("before the turn was asked for sends nothing", async () => {
      await assert.rejects(desk.request("a", { signal: AbortSignal.abort(new Error("enough")) }), /enough/);
      assert.deepEqual(desk.sent, []);
    });
  });
});
