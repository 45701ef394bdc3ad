import assert from "node:assert/strict";
import { SlidingWindow } from "../../../src/api/slidingWindow.ts";

describe("sliding window", () => {
  it("lets ten go, and the next when the first of them is five minutes old", () => {
    const window = new SlidingWindow(10, 300_000);
    for (let second = 0; second < 10; second += 1) {
      assert.equal(window.readyAt(second * 1000, 0), second * 1000);
      window.take(second * 1000);
    }
    assert.equal(window.readyAt(10_000, 0), 300_000);
    assert.equal(window.readyAt(10_000, 3), 303_000);
    assert.equal(window.readyAt(300_000, 0), 300_000);
    window.take(300_000);
    assert.equal(window.readyAt(300_000, 0), 301_000);
  });

  it("counts those who wait before, over more than one window", () => {
    const window = new SlidingWindow(2, 1000);
    assert.deepEqual(
      [0, 1, 2, 3, 4].map((ahead) => window.readyAt(0, ahead)),
      [0, 0, 1000, 1000, 2000],
    );
  });

  it("a refusal closes it", () => {
    const window = new SlidingWindow(2, 1000);
    window.refuse(0, 300_000);
    assert.equal(window.readyAt(0, 0), 300_000);
  });
});
