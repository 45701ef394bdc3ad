import assert from "node:assert/strict";
import { retryAfterMs } from "../../../src/api/retryAfter.ts";

describe("Retry-After", () => {
  const now = Date.UTC(2026, 0, 1, 12, 0, 0);
  const wait = (header: string | null, refusals = 0) => retryAfterMs(header, refusals, now);

  it("seconds are seconds", () => assert.equal(wait("2"), 2000));
  it("five minutes are five minutes", () => assert.equal(wait("300"), 300_000));
  it("a part of a second counts", () => assert.equal(wait("1.5"), 1500));
  it("zero means one second", () => assert.equal(wait("0"), 1000));
  it("a date is awaited", () => assert.equal(wait("Thu, 01 Jan 2026 12:00:30 GMT"), 30_000));
  it("a date that has passed means one second", () =>
    assert.equal(wait("Thu, 01 Jan 2026 11:00:00 GMT"), 1000));
  it("without the header the wait doubles, up to a minute", () => {
    const waits = [0, 1, 2, 3, 10].map((refusals) => wait(null, refusals));
    assert.deepEqual(waits, [1000, 2000, 4000, 8000, 60_000]);
  });
  it("nonsense counts as no header", () => assert.equal(wait("soon", 1), 2000));
});
