import assert from "node:assert/strict";
import { logLine } from "../../../src/api/logEntry.ts";

describe("log line", () => {
  const template = "/organizations/{organizationId}/networks";

  it("tells all of an answered request", () => {
    const line = logLine({
      organization: "123",
      method: "GET",
      template,
      status: 200,
      durationMs: 311.6,
      queuedMs: 4,
      requestId: "abc",
    });
    assert.equal(line, `GET ${template}, 200, in 312 ms, queued 4 ms, organization 123, request abc`);
  });
  it("tells why there was no answer", () => {
    assert.equal(
      logLine({ method: "GET", template, durationMs: 60_000, queuedMs: 0, reason: "timeout" }),
      `GET ${template}, timeout, in 60000 ms, queued 0 ms`,
    );
  });
  it("tells why an answer was not accepted", () => {
    assert.match(
      logLine({ method: "PUT", template, status: 302, durationMs: 1, queuedMs: 0, reason: "redirect" }),
      /, 302 redirect, /,
    );
  });
});
