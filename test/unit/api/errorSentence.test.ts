import assert from "node:assert/strict";
import { ApiError, type ApiErrorFacts, type Reason } from "../../../src/api/apiError.ts";
import { errorSentence } from "../../../src/api/errorSentence.ts";

describe("error sentence", () => {
  function sentence(facts: Partial<ApiErrorFacts> & { reason: Reason }): string {
    return errorSentence(new ApiError({ method: "GET", path: "/organizations", ...facts }));
  }

  const tells: [Partial<ApiErrorFacts> & { reason: Reason }, RegExp][] = [
    [{ reason: "unauthorized", status: 401 }, /did not accept the API key.*replace the key/],
    [{ reason: "no-credential" }, /no usable API key: replace the key/],
    [{ reason: "forbidden", status: 403 }, /check the administrator's role/],
    [{ reason: "not-found", status: 404 }, /gone.*reach.*API access is off.*claimed so recently/],
    [{ reason: "rate-limited", status: 429 }, /Wait a few minutes/],
    [{ reason: "server", status: 503 }, /internal problem \(503\): try again/],
    [{ reason: "offline", code: "ENOTFOUND" }, /could not be reached \(ENOTFOUND\): check the network/],
    [{ reason: "offline" }, /could not be reached: check/],
    [{ reason: "timeout" }, /did not answer in time/],
    [{ reason: "not-json", status: 200 }, /not JSON.*Check the proxy/],
    [{ reason: "redirect", status: 302 }, /cannot be followed safely/],
    [{ reason: "untrusted-host", host: "evil.net" }, /was not sent to evil\.net/],
    [{ reason: "read-only-connection" }, /read-only: allow pushes/],
    [{ reason: "masked-body" }, /masked secret: type the secret/],
    [{ reason: "page-loop" }, /circle/],
    [{ reason: "cancelled" }, /^Cancelled\.$/],
  ];
  for (const [facts, expected] of tells) {
    it(`${facts.reason}${facts.code ?? ""} says what to do`, () => assert.match(sentence(facts), expected));
  }

  it("repeats what Dashboard said about a refused value", () => {
    assert.equal(
      sentence({ reason: "bad-request", status: 400, messages: ["VLANs are not enabled", "Bad subnet."] }),
      "Dashboard refused the request (400). Dashboard said: VLANs are not enabled. Bad subnet.",
    );
  });

  it("ends with the request id that Meraki support asks for", () => {
    assert.match(
      sentence({ reason: "server", status: 500, requestId: "abc" }),
      / Request id for Meraki support: abc\.$/,
    );
  });

  it("says when nobody knows whether a write was carried out", () => {
    const text = sentence({ reason: "timeout", method: "PUT", fate: "unknown" });
    assert.match(text, /not known whether the change was made: read it again before you repeat it\.$/);
  });

  it("says when a write never left", () => {
    assert.match(sentence({ reason: "offline", method: "PUT", fate: "not-sent" }), /Nothing was sent\.$/);
  });

  it("says nothing about the fate of a read", () => {
    assert.doesNotMatch(sentence({ reason: "timeout" }), /Nothing was sent|not known/);
  });
});
