import assert from "node:assert/strict";
import { once } from "../../../src/connections/once.ts";

describe("What is loaded once", () => {
  it("is loaded at the first use, and shared", async () => {
    let loads = 0;
    const load = once(async () => ++loads);
    assert.equal(loads, 0);
    assert.deepEqual(await Promise.all([load(), load(), load()]), [1, 1, 1]);
    assert.equal(await load(), 1);
  });

  it("is loaded again after a failure, which all who wait for it are told", async () => {
    let loads = 0;
    const load = once(async () => {
      loads += 1;
      if (loads === 1) throw new Error("not yet");
      return loads;
    });
    const first = await Promise.allSettled([load(), load()]);
    assert.deepEqual(
      first.map(({ status }) => status),
      ["rejected", "rejected"],
    );
    assert.equal(await load(), 2);
  });
});
