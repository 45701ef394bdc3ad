import assert from "node:assert/strict";
import { ApiError } from "../../../../src/api/apiError.ts";
import { shortKey } from "../../../../src/changes/claims/claimWords.ts";
import { type ClaimEvidence, stateOf } from "../../../../src/changes/claims/claimFate.ts";
import type { ThingOutcome } from "../../../../src/changes/claims/stockAction.ts";
import {
  eachForItself,
  stockQuestion,
  type StockOccasion,
} from "../../../../src/changes/claims/stockQuestion.ts";
import { stockReport, type StockResult } from "../../../../src/changes/claims/stockReport.ts";
import {
  addWords,
  claimWords,
  evidenceSentences,
  licenseWords,
  obstacleWords,
  releaseWords,
  removeWords,
  type StockWords,
} from "../../../../src/changes/claims/stockWords.ts";

const [first, second] = ["Q2AA-BBBB-0001", "Q2AA-BBBB-0002"];
const occasion: StockOccasion = {
  place: "PROD › Acme",
  organization: "Acme",
  where: "Acme",
  things: [first, second],
  leftOut: [],
};

describe("the last question about devices and licenses", () => {
  const questions: [words: StockWords, where: string, message: string, button: string, warns: RegExp][] = [
    [
      claimWords,
      "Acme",
      "Claim 2 devices into Acme?",
      "Claim 2 Devices",
      /Release From Inventory… gives them/,
    ],
    [addWords, "Berlin", "Add 2 devices to Berlin?", "Add 2 Devices", /claimed into Acme/],
    [releaseWords, "Acme", "Release 2 devices from Acme?", "Release 2 Devices", /gone for good/],
    [removeWords, "Berlin", "Remove 2 devices from Berlin?", "Remove 2 Devices", /settings .* are lost/],
    [licenseWords, "Acme", "Claim 2 licenses into Acme?", "Claim 2 Licenses", /cannot be given back/],
  ];
  for (const [words, where, message, button, warns] of questions) {
    it(`${message} names the place and what is lost`, () => {
      const question = stockQuestion(words, { ...occasion, where });
      assert.deepEqual([question.message, question.button], [message, button]);
      assert.equal(question.lines[0], "PROD › Acme");
      assert.match(question.lines.join("\n"), warns);
    });

    it(`${message} stays within eight short lines, however much there is`, () => {
      const things = Array.from({ length: 300 }, (_, index) => `Q2AA-BBBB-${String(index).padStart(4, "0")}`);
      const remarks =
        words === addWords ? [eachForItself, "3 may be refused: no such product in this network."] : [];
      const { lines } = stockQuestion(words, {
        ...occasion,
        where,
        things,
        leftOut: ["already here", "not here"],
        remarks,
      });
      assert.ok(lines.length <= 8, lines.join("\n"));
      assert.ok(
        lines.every((line) => line.length <= 50),
        lines.join("\n"),
      );
    });
  }

  it("says what is left out, and how long the limit takes", () => {
    const things = Array.from({ length: 12 }, (_, index) => shortKey(`Z2AB-CDEF-${1000 + index}`));
    const { lines } = stockQuestion(licenseWords, {
      ...occasion,
      things,
      claims: 12,
      leftOut: ["already here"],
    });
    assert.ok(lines.includes("1 left out: already here."));
    assert.ok(lines.includes("10 claims per 5 minutes: takes over 5 minutes."));
    assert.ok(lines.includes("and 6 more"), lines.join("\n"));
  });
});

function outcome(thing: string, evidence: ClaimEvidence, words: readonly string[] = []): ThingOutcome {
  const error = evidence === "refused" || evidence === "answer" ? undefined : lost;
  return { thing, evidence, state: stateOf(evidence), words, error };
}

const lost = new ApiError({ reason: "offline", method: "POST", path: "/claim", fate: "unknown" });

function result(outcomes: readonly ThingOutcome[], leftOut: StockResult["leftOut"] = []): StockResult {
  return { outcomes, leftOut, where: "Acme", label: (thing) => thing, describe: () => "MR46" };
}

describe("stockReport", () => {
  it("of what went well is one sentence", () => {
    const report = stockReport(claimWords, result([outcome(first, "answer"), outcome(second, "answer")]));
    assert.deepEqual([report.isClean, report.sentence], [true, "Claimed 2 devices into Acme."]);
  });

  it("of nothing but what was left out says that nothing was sent", () => {
    const { sentence, isClean } = stockReport(
      claimWords,
      result([], [{ thing: first, why: "already here" }]),
    );
    assert.deepEqual([sentence, isClean], ["Nothing was sent: 1 left out.", false]);
  });

  it("of one device tells its story", () => {
    const { sentence, isClean } = stockReport(
      claimWords,
      result([outcome(first, "refused", ["Device already claimed"])]),
    );
    assert.equal(
      sentence,
      `${first} was not claimed into Acme. Another organization must release it first. Dashboard said: Device already claimed.`,
    );
    assert.equal(isClean, false);
  });

  it("of several counts how they ended, and lists each", () => {
    const outcomes = [
      outcome(first, "answer"),
      outcome(second, "refused", ["Device not found"]),
      outcome("Q2AA-BBBB-0003", "bystander"),
      outcome("Q2AA-BBBB-0004", "unread"),
    ];
    const left = [{ thing: "Q2AA-BBBB-0005", why: obstacleWords({ is: "here-already" }, String) }];
    const report = stockReport(releaseWords, result(outcomes, left));
    assert.equal(report.sentence, "4 devices from Acme: 1 released, 2 not released, 1 unknown. 1 left out.");
    assert.deepEqual(
      report.rows.map(({ label, word }) => `${label} ${word}`),
      [
        `${first} released`,
        `${second} not released`,
        "Q2AA-BBBB-0003 not released",
        "Q2AA-BBBB-0004 unknown",
        "Q2AA-BBBB-0005 left out",
      ],
    );
    assert.equal(report.rows[1]?.detail, "MR46. Dashboard said: Device not found.");
    assert.match(report.rows[2]?.detail ?? "", /Held up by another one/);
    assert.match(report.rows[4]?.detail ?? "", /It is already here\./);
  });

  it("of what was done before the request was refused says so", () => {
    const error = new ApiError({ reason: "bad-request", method: "POST", path: "/claim", fate: "refused" });
    const { rows } = stockReport(claimWords, result([{ ...outcome(first, "inventory"), error }]));
    assert.match(rows[0]?.detail ?? "", /refused because of another one, but this was done/);
  });

  it("of what needs a look at Dashboard is not clean, although it is done", () => {
    assert.equal(stockReport(addWords, result([outcome(first, "inventory")])).isClean, false);
  });

  it("has a sentence for all that a clear answer does not tell", () => {
    const silent = Object.entries(evidenceSentences).filter(([, sentence]) => sentence === "");
    assert.deepEqual(
      silent.map(([evidence]) => evidence),
      ["answer", "refused"],
    );
  });

  it("says in which network a device is", () => {
    const words = obstacleWords({ is: "in-network", network: "N_1" }, () => "Berlin");
    assert.equal(words, "in network Berlin: remove it from there first");
  });
});
