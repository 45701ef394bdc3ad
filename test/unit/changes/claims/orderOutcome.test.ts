import assert from "node:assert/strict";
import { ApiError, type ApiErrorFacts } from "../../../../src/api/apiError.ts";
import type { SentClaim } from "../../../../src/changes/claims/orders.ts";
import { mayStillAppear } from "../../../../src/changes/claims/claimFate.ts";
import { isOrderDoubtful, outcomeOf } from "../../../../src/changes/claims/orderOutcome.ts";
import { items } from "../support/claimDesk.ts";

const order = "4C1234567";
const device = { serial: "Q2AA-BBBB-0001", model: "MX85", order };
const second = { serial: "Q2AA-BBBB-0002", model: "MR46", order };
const foreign = { serial: "Q2AA-BBBB-0009", model: "MR46", order: "4C9999999" };

function failed(facts: Partial<ApiErrorFacts>): SentClaim {
  const error = new ApiError({ reason: "server", method: "POST", path: "/claim", fate: "unknown", ...facts });
  return { order, shown: order, was: "failed", error };
}

function answered(serials: string[], licenses: string[] = [], namesSomething = true): SentClaim {
  return {
    order,
    shown: order,
    was: "answered",
    text: "",
    serials,
    licenses,
    subscriptions: [],
    namesSomething,
  };
}

const reset = failed({ reason: "offline", code: "ECONNRESET" });
const refused = failed({ reason: "bad-request", status: 400, fate: "refused" });

describe("outcomeOf", () => {
  const cases: [
    what: string,
    claim: SentClaim,
    before: unknown[],
    after: unknown[] | undefined,
    expected: string,
  ][] = [
    ["answered", answered([device.serial]), [], [], "done answer"],
    ["answered, with licenses only", answered([], ["Z2AA-BBBB-CCCC"]), [], [], "done answer"],
    [
      "answered without a name, nothing new",
      answered([], [], false),
      [device],
      [device],
      "unknown nothing-named",
    ],
    [
      "answered without a name, a new device",
      answered([], [], false),
      [device],
      [device, second],
      "done inventory",
    ],
    ["answered without a name, unread", answered([], [], false), [], undefined, "unknown unread"],
    ["refused, nothing new", refused, [], [], "not-done refused"],
    ["refused, here before", refused, [device], [device], "not-done refused"],
    ["refused, and yet a new device", refused, [device], [device, second], "done inventory"],
    ["refused, a new device of another order", refused, [], [foreign], "not-done refused"],
    ["refused, unread", refused, [], undefined, "unknown unread"],
    [
      "no key accepted, unread",
      failed({ reason: "unauthorized", fate: "refused" }),
      [],
      undefined,
      "not-done refused",
    ],
    [
      "no permission, unread",
      failed({ reason: "forbidden", fate: "refused" }),
      [],
      undefined,
      "not-done refused",
    ],
    [
      "out of reach, unread",
      failed({ reason: "not-found", fate: "refused" }),
      [],
      undefined,
      "not-done refused",
    ],
    [
      "limited for good, unread",
      failed({ reason: "rate-limited", fate: "refused" }),
      [],
      undefined,
      "not-done refused",
    ],
    [
      "no address found, unread",
      failed({ reason: "offline", fate: "not-sent" }),
      [],
      undefined,
      "not-done not-sent",
    ],
    ["read-only", failed({ reason: "read-only-connection", fate: "not-sent" }), [], [], "not-done not-sent"],
    [
      "cancelled in the queue",
      failed({ reason: "cancelled", fate: "not-sent" }),
      [],
      [],
      "not-done not-sent",
    ],
    ["cancelled on the way, nothing new", failed({ reason: "cancelled" }), [], [], "unknown at-work"],
    ["cancelled on the way, a new device", failed({ reason: "cancelled" }), [], [device], "done inventory"],
    ["timed out, nothing new", failed({ reason: "timeout" }), [], [], "unknown at-work"],
    ["a gateway timed out", failed({ status: 504 }), [], [], "unknown at-work"],
    ["a server error, nothing new", failed({ status: 500 }), [], [], "not-done absent"],
    ["a server error, a new device", failed({ status: 500 }), [], [device], "done inventory"],
    ["reset, nothing new", reset, [device], [device], "unknown at-work"],
    ["a bad gateway, nothing new", failed({ status: 502 }), [], [], "unknown at-work"],
    ["reset, a new device", reset, [device], [device, second], "done inventory"],
    ["reset, unread", reset, [device], undefined, "unknown unread"],
    ["skipped", { order, shown: order, was: "skipped" }, [], [], "not-done not-sent"],
    [
      "skipped, and somebody else claimed it",
      { order, shown: order, was: "skipped" },
      [],
      [device],
      "not-done not-sent",
    ],
  ];
  for (const [what, claim, before, after, expected] of cases) {
    it(`${what}: ${expected}`, () => {
      const sightings = { before, after } as Parameters<typeof outcomeOf>[1];
      const { state, evidence } = outcomeOf(claim, sightings);
      assert.equal(`${state} ${evidence}`, expected);
    });
  }

  it("lists each device once, with what was here before", () => {
    const sightings = { before: [device], after: [device] };
    assert.deepEqual(items(outcomeOf(answered([second.serial], ["Z2AA-BBBB-CCCC"]), sightings)), [
      "device Q2AA-BBBB-0002 done",
      "device Q2AA-BBBB-0001 done before",
      "license Z2AA-BBBB-CCCC done",
    ]);
    assert.deepEqual(items(outcomeOf(answered([device.serial]), sightings)), [
      "device Q2AA-BBBB-0001 done before",
    ]);
  });

  it("keeps what was known before where the inventory cannot be read again", () => {
    assert.deepEqual(items(outcomeOf(reset, { before: [device, foreign], after: undefined })), [
      "device Q2AA-BBBB-0001 done before",
    ]);
  });

  it("takes models from the inventory", () => {
    const [item] = outcomeOf(refused, { before: [], after: [device] }).items;
    assert.deepEqual(item, {
      is: "device",
      serial: device.serial,
      model: "MX85",
      state: "done",
      wasHere: false,
    });
  });

  it("compares order numbers whatever their case", () => {
    const { state } = outcomeOf({ ...reset, order: order.toLowerCase() }, { before: [], after: [device] });
    assert.equal(state, "done");
  });

  it("keeps the error for whoever makes a sentence of it", () => {
    assert.equal(outcomeOf(refused, { before: [], after: [] }).error?.status, 400);
    assert.equal(outcomeOf(answered([]), { before: [], after: [] }).error, undefined);
  });
});

describe("a claim", () => {
  const doubtful: [what: string, claim: SentClaim, expected: boolean][] = [
    ["answered", answered([device.serial]), false],
    ["answered without a name", answered([], [], false), true],
    ["skipped", { order, shown: order, was: "skipped" }, false],
    ["refused", refused, true],
    ["reset", reset, true],
    ["never sent", failed({ fate: "not-sent" }), false],
    ["forbidden", failed({ reason: "forbidden", fate: "refused" }), false],
  ];
  for (const [what, claim, expected] of doubtful) {
    it(`${what} is ${expected ? "" : "not "}doubtful`, () => assert.equal(isOrderDoubtful(claim), expected));
  }

  it("may still appear while its fate is open", () => {
    const nothing = { before: [], after: [] };
    assert.equal(mayStillAppear(outcomeOf(reset, nothing)), true);
    assert.equal(mayStillAppear(outcomeOf(reset, { before: [], after: undefined })), true);
    assert.equal(mayStillAppear(outcomeOf(reset, { before: [], after: [device] })), false);
    assert.equal(mayStillAppear(outcomeOf(refused, nothing)), false);
  });
});
