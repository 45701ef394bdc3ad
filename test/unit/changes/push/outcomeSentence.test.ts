import assert from "node:assert/strict";
import { ApiError, type ApiErrorFacts, type Reason } from "../../../../src/api/apiError.ts";
import { withoutSecrets } from "../../../../src/changes/push/clearedError.ts";
import { pushSentence } from "../../../../src/changes/push/outcomeSentence.ts";

const failed = (facts: Partial<ApiErrorFacts>): ApiError =>
  new ApiError({ reason: "server", method: "PUT", path: "/x", fate: "unknown", ...facts });

describe("What became of a push, in one sentence", () => {
  it("is that it was refused, and what Dashboard said", () => {
    const error = failed({
      reason: "bad-request",
      status: 400,
      fate: "refused",
      messages: ["Subnet is wrong"],
    });
    assert.equal(
      pushSentence("refused", error, "Staff"),
      "Staff was not pushed, and nothing was changed. Dashboard refused the request (400). Dashboard said: Subnet is wrong.",
    );
  });

  it("is that it was not sent, where it never left", () => {
    assert.equal(
      pushSentence("refused", failed({ reason: "read-only-connection", fate: "not-sent" }), "Staff"),
      "Staff was not pushed. This connection is read-only: allow pushes on it first.",
    );
    const offline = failed({ reason: "offline", fate: "not-sent", code: "ENOTFOUND" });
    assert.match(pushSentence("refused", offline, "Staff"), /^Staff was not pushed\. .*Nothing was sent\.$/);
  });

  it("is that the answer was lost and nothing is there", () => {
    assert.equal(
      pushSentence("not-applied", failed({ reason: "offline" }), "Staff"),
      "Staff was not pushed: the answer was lost (no connection), and Dashboard still reads as before. Your draft is kept: push it again when Dashboard answers.",
    );
  });

  it("is that nobody knows", () => {
    assert.equal(
      pushSentence("unknown", failed({ reason: "timeout", requestId: "abc" }), "Staff"),
      "It is not known whether Dashboard took Staff (no answer in time). Your draft is kept: review it again to see what is live now. Request id for Meraki support: abc.",
    );
  });

  it("never says two things at once", () => {
    const reasons: readonly Reason[] = ["timeout", "offline", "server", "not-json", "redirect", "page-loop"];
    for (const reason of reasons) {
      for (const fate of ["not-applied", "unknown"] as const) {
        const said = pushSentence(fate, failed({ reason, status: 502 }), "Staff");
        const claims = [/was not pushed/, /not known whether/].filter((claim) => claim.test(said));
        assert.equal(claims.length, 1, said);
        assert.doesNotMatch(said, /try again|repeat it/);
      }
    }
  });
});

describe("An error that is told", () => {
  const told = (message: string, ...literals: string[]): string | undefined =>
    withoutSecrets(
      failed({ messages: [message] }),
      new Map(literals.map((literal, at) => [`token ${at}`, literal])),
    ).messages[0];

  it("has no secret in it: as typed, as JSON, in any escape, a number", () => {
    assert.equal(told("is hunter22!", '"hunter22"'), "is ••••••••!");
    assert.equal(told("hunter22 and hunter2", '"hunter2"', '"hunter22"'), "•••••••• and ••••••••");
    assert.equal(told(String.raw`a\"bcd`, String.raw`"a\"bcd"`), "••••••••");
    assert.equal(told("cafés", String.raw`"caf\u00e9s"`), "••••••••");
    assert.equal(told("pin 123456", "123456"), "pin ••••••••");
  });

  it("keeps words that are as short as an empty secret", () => {
    assert.equal(told("a abc is bad", '""', '"a"', '"abc"'), "a abc is bad");
  });

  it("is the same error otherwise", () => {
    const facts = {
      reason: "timeout",
      method: "PUT",
      path: "/x",
      status: 504,
      requestId: "r",
      host: "h",
      code: "c",
    };
    const error = failed({ ...facts, reason: "timeout" });
    assert.deepEqual(withoutSecrets(error, new Map()), error);
  });
});
