import assert from "node:assert/strict";
import { readClaimNumbers } from "../../../../src/changes/claims/orderNumbers.ts";
import { orderQuestion } from "../../../../src/changes/claims/orderQuestion.ts";
import {
  numbersNote,
  numbersProblem,
  shortKey,
  waitSentence,
} from "../../../../src/changes/claims/claimWords.ts";

describe("remarks on pasted numbers", () => {
  const notes: [pasted: string, note: string][] = [
    ["4C1234567", "1 order number."],
    ["4C1234567 4C7654321", "2 order numbers."],
    ["4C1234567 4c1234567", "1 order number, 1 repeated."],
    ["Rechnung 2025-11-03 4C1234567", "1 order number. Left out: 2 other words."],
    ["4C1234567 Z2A7-QK4M-9TWX", "1 order number. Left out: a license key (use Claim Licenses)."],
    [
      "4C1234567 PO-2025-0071",
      "1 order number. Left out: a number of another form (claim by itself what is an order number).",
    ],
    [
      "claim-12345-secret-abcdef",
      "1 order number. Order numbers mostly look like 4C1234567: if this is a claim ID, press Escape and choose Claim ID.",
    ],
  ];
  for (const [pasted, note] of notes) {
    it(`${pasted}: ${note}`, () => {
      assert.equal(numbersProblem(readClaimNumbers(pasted)), undefined);
      assert.equal(numbersNote(readClaimNumbers(pasted)), note);
    });
  }

  const problems: [pasted: string, problem: string][] = [
    [",;", "There is no order number in what was pasted."],
    [
      "q2ab-cdef-ghjk",
      "There is no order number in it. Q2AB-CDEF-GHJK looks like a serial number, not like an order: use Claim Devices.",
    ],
    [
      "Z2A7-QK4M-9TWX",
      "There is no order number in it. Z2A7••••9TWX looks like a license key, not like an order: use Claim Licenses.",
    ],
    [
      "cc:03:d9:7a:10:01",
      "There is no order number in it. CC:03:D9:7A:10:01 looks like a MAC address, not like an order: devices are claimed by serial.",
    ],
    ["Order", "There is no order number in it. ORDER is not an order number."],
    ["2025-11-03", "There is no order number in it. 2025-11-03 is not an order number."],
    ["a@b.example", "There is no order number in it. A@B.EXAMPLE is not an order number."],
    ["A1".repeat(40), "There is no order number in it. A1A1A1A1A1A1A1A1A1A1A1A1… is not an order number."],
  ];
  for (const [pasted, problem] of problems) {
    it(problem, () => assert.equal(numbersProblem(readClaimNumbers(pasted)), problem));
  }

  it("an API key is never repeated", () => {
    const key = "f00dfeedf00dfeedf00dfeedf00dfeedf00dfeed";
    const problem = numbersProblem(readClaimNumbers(key)) ?? "";
    assert.match(problem, /looks like an API key/);
    assert.doesNotMatch(problem, /f00d/i);
  });
});

describe("the countdown", () => {
  const now = Date.UTC(2026, 0, 1);
  const times: [milliseconds: number, text: string][] = [
    [222_000, "3:42"],
    [221_001, "3:42"],
    [300_000, "5:00"],
    [61_000, "1:01"],
    [9_000, "0:09"],
    [1, "0:01"],
    [-5_000, "0:00"],
  ];
  for (const [milliseconds, text] of times) {
    it(`${milliseconds} ms are ${text}`, () => {
      assert.equal(
        waitSentence({ reason: "limit", untilMs: now + milliseconds }, now),
        `Dashboard allows 10 claims per 5 minutes: next one in ${text}`,
      );
    });
  }

  it("after a refusal says that Dashboard asks to wait", () => {
    assert.equal(
      waitSentence({ reason: "refused", untilMs: now + 290_000 }, now),
      "Dashboard asks to wait, it allows 10 claims per 5 minutes: next try in 4:50",
    );
  });
});

describe("the question before a claim", () => {
  const numbers = (count: number): string[] =>
    Array.from({ length: count }, (_, index) => `4C${1_000_000 + index}`);
  const device = { serial: "Q2AA-BBBB-CCCC", model: "MX85", order: "4C1000000" };

  it("names the organization, the place, the numbers, and that there is no way back", () => {
    assert.deepEqual(orderQuestion("PROD › Acme", "Acme", ["4C1234567", "4C7654321"], []), {
      message: "Claim 2 orders into Acme?",
      lines: [
        "PROD › Acme",
        "4C1234567, 4C7654321",
        "Everything in the orders comes with them.",
        "Devices can be released again, licenses cannot.",
      ],
      button: "Claim 2 Orders",
    });
  });

  it("shows no whole number that may be a claim ID", () => {
    const text = JSON.stringify(orderQuestion("P", "A", ["CLAIM-12345-SECRET-ABCDEF", "4C1234567"], []));
    assert.doesNotMatch(text, /SECRET/);
    assert.match(text, /CLAI••••CDEF, 4C1234567/);
  });

  it("of one order speaks in the singular", () => {
    const { message, lines, button } = orderQuestion("PROD › Acme", "Acme", ["4C1234567"], []);
    assert.deepEqual([message, button], ["Claim 1 order into Acme?", "Claim 1 Order"]);
    assert.equal(lines[2], "Everything in the order comes with it.");
  });

  it("says what is here already", () => {
    assert.ok(orderQuestion("P", "A", numbers(1), [device]).lines.includes("1 device of it already here."));
  });

  const windows: [count: number, minutes: number | undefined][] = [
    [10, undefined],
    [11, 5],
    [20, 5],
    [21, 10],
  ];
  for (const [count, minutes] of windows) {
    it(`of ${count} orders says ${minutes === undefined ? "nothing of a limit" : `that they take over ${minutes} minutes`}`, () => {
      const line = orderQuestion("P", "A", numbers(count), []).lines.find((each) => each.includes("minutes"));
      assert.equal(line, minutes && `10 claims per 5 minutes: takes over ${minutes} minutes.`);
    });
  }

  it("stays within eight short lines, however many orders there are", () => {
    for (const count of [1, 8, 9, 200]) {
      const { lines } = orderQuestion("PROD › Acme", "Acme", numbers(count), [device]);
      assert.ok(lines.length <= 8, lines.join("\n"));
      assert.ok(
        lines.every((line) => line.length <= 50),
        lines.join("\n"),
      );
    }
    assert.ok(orderQuestion("P", "A", numbers(200), []).lines.includes("and 192 more"));
    assert.ok(!orderQuestion("P", "A", numbers(8), []).lines.some((line) => line.includes("more")));
  });
});

describe("shortKey", () => {
  it("shows the ends of a license key, never the whole", () => {
    assert.equal(shortKey("Z2A7-QK4M-9TWX"), "Z2A7••••9TWX");
    assert.equal(shortKey("Z2A7QK4M9TW"), "••••");
  });
});
