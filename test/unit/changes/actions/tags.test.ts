import assert from "node:assert/strict";
import { readTags, tagsProblem } from "../../../../src/changes/actions/tags.ts";

describe("Typed tags", () => {
  it("are separated by whatever people type, each once", () => {
    assert.deepEqual(readTags(" branch  guest-wifi,branch;\twest\n"), ["branch", "guest-wifi", "west"]);
    assert.deepEqual(readTags("  "), []);
  });

  it("are of any letters, which Dashboard judges, but not too long", () => {
    assert.equal(tagsProblem("a.b-c_D9 caf\u00e9"), undefined);
    assert.equal(tagsProblem(""), undefined);
    assert.match(tagsProblem(`west ${"x".repeat(256)}`) ?? "", /at most 255/);
  });
});
