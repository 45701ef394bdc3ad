import assert from "node:assert/strict";
import { ApiError, type ApiErrorFacts } from "../../../../src/api/apiError.ts";
import type { SentClaim } from "../../../../src/changes/claims/orders.ts";
import type { OwnedDevice } from "../../../../src/changes/claims/claimInventory.ts";
import { outcomeOf, type OrderOutcome } from "../../../../src/changes/claims/orderOutcome.ts";
import { orderReport } from "../../../../src/changes/claims/orderReport.ts";

const [first, second, third] = ["4C1234567", "4C7654321", "4C2468135"] as const;

function claimed(order: string, serials: readonly string[], licenses: readonly string[] = []): OrderOutcome {
  return outcomeOf(
    {
      order,
      shown: order,
      was: "answered",
      text: "",
      serials,
      licenses,
      subscriptions: [],
      namesSomething: true,
    },
    { before: [], after: [] },
  );
}

function failed(
  order: string,
  facts: Partial<ApiErrorFacts>,
  after: readonly OwnedDevice[] | "unread" = [],
  before: readonly OwnedDevice[] = [],
): OrderOutcome {
  const error = new ApiError({
    reason: "offline",
    method: "POST",
    path: "/claim",
    fate: "unknown",
    ...facts,
  });
  const claim: SentClaim = { order, shown: order, was: "failed", error };
  return outcomeOf(claim, { before, after: after === "unread" ? undefined : after });
}

const notFound = {
  reason: "bad-request",
  status: 400,
  fate: "refused",
  messages: ["Order could not be found"],
} as const;
const device = (order: string): OwnedDevice => ({ serial: "Q2AA-BBBB-CCCC", model: "MX85", order });

describe("orderReport", () => {
  const clean: [outcomes: OrderOutcome[], sentence: string][] = [
    [
      [claimed(first, ["A", "B", "C"], ["Z2A7-QK4M-9TWX"])],
      "Claimed 4C1234567 into Acme: 3 devices, 1 license.",
    ],
    [[claimed(first, ["A"])], "Claimed 4C1234567 into Acme: 1 device."],
    [[claimed(first, [], ["K", "L"])], "Claimed 4C1234567 into Acme: 2 licenses."],
    [[claimed(first, [])], "Claimed 4C1234567 into Acme: Dashboard names no devices or licenses yet."],
    [
      [claimed(first, ["A"]), claimed(second, ["B"], ["K"])],
      "Claimed 2 orders into Acme: 2 devices, 1 license.",
    ],
  ];
  for (const [outcomes, sentence] of clean) {
    it(sentence, () => {
      const report = orderReport("Acme", outcomes);
      assert.deepEqual([report.sentence, report.isClean], [sentence, true]);
    });
  }

  it("counts what came, not what was here before", () => {
    const claim: SentClaim = {
      order: first,
      shown: first,
      was: "answered",
      text: "",
      serials: ["NEW"],
      licenses: [],
      subscriptions: [],
      namesSomething: true,
    };
    const outcome = outcomeOf(claim, { before: [device(first)], after: [device(first)] });
    assert.equal(orderReport("Acme", [outcome]).sentence, "Claimed 4C1234567 into Acme: 1 device.");
  });

  const stories: [what: string, outcome: OrderOutcome, sentence: RegExp][] = [
    [
      "refused",
      failed(first, notFound),
      /^4C1234567 was not claimed into Acme\. Dashboard said: Order could not be found\.$/,
    ],
    [
      "refused, here before",
      failed(first, notFound, [device(first)], [device(first)]),
      /could not be found\. 1 device of it belonged to the organization before\.$/,
    ],
    [
      "lost, and appeared",
      failed(first, {}, [device(first)]),
      /^4C1234567 was claimed into Acme\. There was no good answer, but devices/,
    ],
    [
      "lost, and perhaps still at work",
      failed(first, {}),
      /^It is not known whether 4C1234567 was claimed.* The answer was lost, and Dashboard may still be at work on it/,
    ],
    [
      "failed, and absent",
      failed(first, { reason: "server", status: 500 }),
      /^4C1234567 was not claimed into Acme\. There was no good answer, and nothing/,
    ],
    [
      "lost, and unread",
      failed(first, {}, "unread"),
      /^It is not known whether 4C1234567 was claimed into Acme\. The inventory could not be read/,
    ],
    [
      "given up",
      failed(first, { reason: "cancelled" }),
      /^It is not known .* in a few minutes, before you claim it again\.$/,
    ],
    [
      "never sent",
      failed(first, { reason: "cancelled", fate: "not-sent" }),
      /^4C1234567 was not claimed into Acme\. It was not sent\.$/,
    ],
    [
      "read-only",
      failed(first, { reason: "read-only-connection", fate: "not-sent" }),
      /It was not sent\. This connection is read-only: allow pushes on it first\.$/,
    ],
    ["forbidden", failed(first, { reason: "forbidden", status: 403, fate: "refused" }), /may not do this/],
  ];
  for (const [what, outcome, sentence] of stories) {
    it(`tells the whole story of one order that was ${what}`, () => {
      const report = orderReport("Acme", [outcome]);
      assert.match(report.sentence, sentence);
      assert.equal(report.isClean, false);
    });
  }

  it("counts how several ended", () => {
    const outcomes = [claimed(first, ["A"]), failed(second, notFound), failed(third, {}, "unread")];
    const { sentence, isClean } = orderReport("Acme", outcomes);
    assert.deepEqual([sentence, isClean], ["3 orders for Acme: 1 claimed, 1 not claimed, 1 unknown.", false]);
  });

  it("lists every order and item with its state", () => {
    const outcomes = [
      claimed(first, ["Q2YN-7CLM-4KPD"], ["Z2A7-QK4M-9TWX"]),
      failed(second, {}, [device(second)]),
    ];
    assert.deepEqual(
      orderReport("Acme", outcomes).rows.map(({ group, label, word }) => `${group}: ${label}: ${word}`),
      [
        "4C1234567: Order 4C1234567: claimed",
        "4C1234567: Device Q2YN-7CLM-4KPD: claimed",
        "4C1234567: License Z2A7••••9TWX: claimed",
        "4C7654321: Order 4C7654321: claimed",
        "4C7654321: Device Q2AA-BBBB-CCCC: claimed",
        "4C7654321: Licenses: unknown",
      ],
    );
  });

  it("tells of devices what they are and whether they were here", () => {
    const { rows } = orderReport("Acme", [failed(first, notFound, [device(first)], [device(first)])]);
    assert.equal(rows[1]?.detail, "MX85, here before this claim");
  });

  it("never shows a whole license key", () => {
    const report = orderReport("Acme", [claimed(first, [], ["Z2A7-QK4M-9TWX"])]);
    assert.doesNotMatch(JSON.stringify(report), /QK4M/);
  });
});
