import assert from "node:assert/strict";
import { figureLine, goals, missedGoals, rounded } from "../../bench/goals.ts";

describe("the goals of the bench", () => {
  const wanted = { "rows.most": 500, "calls.none": 0 };
  const within = [
    { name: "rows.most", value: 500 },
    { name: "calls.none", value: 0 },
  ];

  it("are those that the project promises", () => {
    assert.deepEqual(goals, {
      "bundle.startKiB": 60,
      "vsix.KiB": 1024,
      "activation.requests": 0,
      "index.shippedKiB": 60,
      "tree.callsFirstShow": 4,
      "rows.maxPerParent": 500,
      "tree.callsRepeated": 0,
      "goto.p95ms": 100,
      "act.maxBlockMs": 100,
      "memory.10000devicesMiB": 2.5,
      "json.bigIntegersLost": 0,
    });
  });

  it("are met by figures that reach them exactly", () => {
    assert.deepEqual(missedGoals(within, wanted), []);
  });

  it("are missed by the smallest step beyond", () => {
    const figures = [{ name: "rows.most", value: 500.01 }, within[1]!];
    assert.deepEqual(missedGoals(figures, wanted), ["rows.most is 500.01, not at most 500"]);
  });

  it("are missed where nobody has measured", () => {
    assert.deepEqual(missedGoals([within[0]!], wanted), ["calls.none was not measured"]);
  });

  it("are missed by what is no number", () => {
    const figures = [{ name: "rows.most", value: Number.NaN }, within[1]!];
    assert.deepEqual(missedGoals(figures, wanted), ["rows.most is NaN, not at most 500"]);
  });

  it("leave alone what has none", () => {
    assert.deepEqual(missedGoals([...within, { name: "time.overEmpty", value: 99 }], wanted), []);
  });
});

describe("a figure of the bench", () => {
  it("is printed with its goal beside it", () => {
    assert.equal(figureLine({ name: "kib", value: 55.7 }, { kib: 60 }), "kib 55.7 (≤ 60)");
  });

  it("is marked where it misses its goal", () => {
    assert.equal(figureLine({ name: "kib", value: 61 }, { kib: 60 }), "kib 61 (≤ 60) MISSED");
  });

  it("is printed alone where it has no goal", () => {
    assert.equal(figureLine({ name: "ratio", value: 6.66 }, {}), "ratio 6.66");
  });

  it("has two decimals", () => {
    assert.deepEqual(rounded({ name: "kib", value: 55.6789 }), { name: "kib", value: 55.68 });
  });
});
