import assert from "node:assert/strict";
import { TokenBucket } from "../../../src/api/tokenBucket.ts";

describe("token bucket", () => {
  it("is full at first, then refills evenly", () => {
    const bucket = new TokenBucket(2, 10, 0);
    for (const ready of [0, 0, 100, 200]) {
      assert.equal(bucket.readyAt(0, 0, 0), ready);
      bucket.take(0);
    }
  });

  it("never holds more than its capacity", () => {
    const bucket = new TokenBucket(2, 10, 0);
    assert.equal(bucket.readyAt(100_000, 1, 0), 100_000);
    assert.equal(bucket.readyAt(100_000, 2, 0), 100_100);
  });

  it("counts those who wait before", () => {
    assert.equal(new TokenBucket(9, 10, 0).readyAt(0, 29, 0), 2100);
  });

  it("keeps a reserve for others, but never all of itself", () => {
    const bucket = new TokenBucket(3, 10, 0);
    assert.equal(bucket.readyAt(0, 0, 2), 0);
    bucket.take(0);
    assert.equal(bucket.readyAt(0, 0, 2), 100);
    assert.equal(bucket.readyAt(0, 0, 0), 0);
    assert.equal(bucket.readyAt(0, 0, 50), 100);
  });

  it("a refusal empties it and closes it, and it refills meanwhile", () => {
    const bucket = new TokenBucket(9, 10, 0);
    bucket.refuse(0, 500);
    assert.equal(bucket.readyAt(0, 0, 0), 500);
    assert.equal(bucket.readyAt(500, 4, 0), 500);
    assert.equal(bucket.readyAt(500, 5, 0), 600);
  });

  it("a shorter refusal does not shorten a longer one", () => {
    const bucket = new TokenBucket(9, 10, 0);
    bucket.refuse(0, 5000);
    bucket.refuse(0, 1000);
    assert.equal(bucket.readyAt(0, 0, 0), 5000);
  });

  it("a clock that is set back mints no tokens and loses none", () => {
    const bucket = new TokenBucket(1, 10, 1000);
    bucket.take(1000);
    assert.equal(bucket.readyAt(0, 0, 0), 100);
  });
});
