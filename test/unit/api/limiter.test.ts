import assert from "node:assert/strict";
import fc from "fast-check";
import type { Turn } from "../../../src/api/limiter.ts";
import { Desk } from "./support/desk.ts";
import { settled } from "./support/virtualClock.ts";

describe("limiter", () => {
  let desk: Desk;

  beforeEach(() => {
    desk = new Desk();
  });

  describe("budgets", () => {
    it("lets nine go at once, then ten per second", async () => {
      desk.many(12);
      await desk.clock.advance(1000);
      assert.deepEqual(desk.times, [0, 0, 0, 0, 0, 0, 0, 0, 0, 100, 200, 300]);
    });

    it("keeps to what Dashboard allows, however requests arrive", async () => {
      const arrivals = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 60 });
      await fc.assert(
        fc.asyncProperty(arrivals, async (gaps) => {
          desk = new Desk();
          for (const gap of gaps) {
            void desk.request("r");
            if (gap > 200) await desk.clock.advance(gap);
          }
          await desk.clock.advance(60_000);
          assert.equal(desk.sent.length, gaps.length);
          for (const [index, { at }] of desk.sent.entries()) {
            const ninth = desk.sent[index - 9];
            if (ninth !== undefined) assert.ok(at - ninth.at >= 99.9, `ten within ${at - ninth.at} ms`);
          }
        }),
        { numRuns: 40 },
      );
    });

    it("organizations do not wait for each other", async () => {
      desk.many(20, { account: "one" });
      void desk.request("other", { account: "two" });
      await settled();
      assert.equal(desk.names.at(-1), "other");
    });

    it("all organizations together keep to the limit of the address", async () => {
      for (let organization = 0; organization < 20; organization += 1)
        desk.many(9, { account: `o${organization}` });
      await settled();
      assert.equal(desk.sent.length, 85);
      await desk.clock.advance(500);
      assert.equal(desk.sent.length, 85 + 49);
    });

    it("organizations take turns at the address", async () => {
      for (let organization = 0; organization < 20; organization += 1)
        desk.many(9, { account: `o${organization}` });
      await settled();
      const before = desk.sent.length;
      await desk.clock.advance(400);
      const served = Map.groupBy(desk.names.slice(before), (name) => name.split("-")[0]);
      assert.equal(served.size, 11);
      assert.ok([...served.values()].every(({ length }) => length === 3 || length === 4));
    });

    it("claims: ten in five minutes, whatever the organization, and nothing else waits for them", async () => {
      for (let index = 0; index < 12; index += 1) {
        void desk.request(`claim-${index}`, { account: `o${index % 3}`, claim: true });
        await desk.clock.advance(2000);
      }
      void desk.request("read", { account: "o0" });
      await settled();
      assert.equal(desk.names.filter((name) => name.startsWith("claim")).length, 10);
      assert.equal(desk.names.at(-1), "read");
      await desk.clock.advance(300_000);
      assert.deepEqual(desk.sent.slice(-2), [
        { name: "claim-10", at: 300_000 },
        { name: "claim-11", at: 302_000 },
      ]);
    });
  });

  describe("priority", () => {
    it("a person overtakes the background", async () => {
      desk.many(30, { priority: "background" });
      await desk.clock.advance(300);
      void desk.request("person");
      await settled();
      assert.equal(desk.names.at(-1), "person");
    });

    it("the background leaves a burst of five to a person, and loses no rate", async () => {
      desk.many(40, { priority: "background" });
      await settled();
      assert.equal(desk.sent.length, 4);
      await desk.clock.advance(1000);
      assert.equal(desk.sent.length, 14);
      for (let index = 0; index < 5; index += 1) void desk.request("person");
      await settled();
      assert.equal(desk.sent.length, 19);
    });

    it("a person overtakes the background also when a pause ends", async () => {
      void desk.request("refused", { priority: "background" }, [429, "3"], [200]);
      await settled();
      desk.many(20, { priority: "background" });
      for (let index = 0; index < 9; index += 1) void desk.request("person");
      await desk.clock.advance(3000);
      assert.deepEqual(new Set(desk.names.slice(1)), new Set(["person"]));
    });

    it("a further hop goes before those who only begin", async () => {
      desk.many(12);
      void desk.request("hop", { resumed: true });
      await desk.clock.advance(100);
      assert.equal(desk.names.at(-1), "hop");
    });
  });

  describe("a refusal (429)", () => {
    it("waits as long as Dashboard asks, then repeats", async () => {
      const status = desk.request("a", {}, [429, "2"], [200]);
      await desk.clock.advance(10_000);
      assert.equal(await status, 200);
      assert.deepEqual(desk.times, [0, 2000]);
    });

    it("stops the whole organization, and the refused request goes first", async () => {
      void desk.request("refused", {}, [429, "3"], [200]);
      await settled();
      void desk.request("later");
      await desk.clock.advance(2999);
      assert.deepEqual(desk.names, ["refused"]);
      await desk.clock.advance(1);
      assert.deepEqual(desk.names, ["refused", "refused", "later"]);
    });

    it("leaves other organizations alone", async () => {
      void desk.request("refused", {}, [429, "60"], [200]);
      await settled();
      void desk.request("other", { account: "two" });
      await settled();
      assert.deepEqual(desk.names, ["refused", "other"]);
    });

    it("of a claim stops claims only", async () => {
      void desk.request("claim", { claim: true }, [429, "300"], [200]);
      await settled();
      void desk.request("read");
      await settled();
      assert.deepEqual(desk.names, ["claim", "read"]);
      await desk.clock.advance(300_000);
      assert.deepEqual(desk.names, ["claim", "read", "claim"]);
    });

    it("ends after five, with the refusal as the answer", async () => {
      const status = desk.request("a", {}, [429]);
      await desk.clock.advance(60_000);
      assert.equal(await status, 429);
      assert.deepEqual(desk.times, [0, 1000, 3000, 7000, 15_000]);
    });

    it("that asks for more than ten minutes is not waited for", async () => {
      const status = desk.request("a", {}, [429, "601"], [200]);
      await settled();
      assert.equal(await status, 429);
    });

    it("empties the bucket: the pause is not followed by a full burst", async () => {
      void desk.request("refused", {}, [429, "0"], [200]);
      desk.many(20);
      await settled();
      const before = desk.sent.length;
      await desk.clock.advance(1000);
      assert.ok(desk.sent.length - before <= 10, `${desk.sent.length - before} sent after the pause`);
    });
  });

  it("passes on what `send` throws, and goes on", async () => {
    const turn: Turn = { account: "org", priority: "person" };
    await assert.rejects(
      desk.limiter.run(turn, () => Promise.reject(new Error("lost"))),
      /lost/,
    );
    assert.equal(await desk.request("next"), 200);
  });
});
