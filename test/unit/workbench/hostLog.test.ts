import assert from "node:assert/strict";
import { hostLogLine } from "../../workbench/hostLog.ts";

describe("the log of an extension host under test", () => {
  it("shows what tests print, in the way of console.log", () => {
    assert.equal(hostLogLine("log", ["%d passing", 3]), "3 passing");
  });

  it("shows errors with their kind", () => {
    assert.equal(hostLogLine("error", ["Error: no"]), "[error] Error: no");
  });

  it("leaves out what VS Code says of itself", () => {
    assert.equal(hostLogLine("error", ["Error: Cannot find module 'spdlog'"]), undefined);
    assert.equal(hostLogLine("warn", ["a setting is deprecated"]), undefined);
  });
});
