import assert from "node:assert/strict";
import { serverMessages } from "../../../src/api/serverMessages.ts";

describe("server messages", () => {
  const messages = (text: string) => serverMessages(text, "the-key");

  it("are the errors, each once", () => {
    assert.deepEqual(messages('{"errors":["one","two","one"]}'), ["one", "two"]);
  });
  it("may be one string", () => {
    assert.deepEqual(messages('{"errors":"one"}'), ["one"]);
    assert.deepEqual(messages('{"error":"invalid_grant"}'), ["invalid_grant"]);
  });
  it("are strings only", () => assert.deepEqual(messages('{"errors":[1,null,{"a":"b"},"one",""]}'), ["one"]));
  it("are none in HTML, nothing, an array or a word", () => {
    for (const text of ["<html>", "", "[]", "null", '"word"', "{}"]) assert.deepEqual(messages(text), []);
  });
  it("never hold the key", () => {
    assert.deepEqual(messages('{"errors":["Bearer the-key is the-key"]}'), ["Bearer [key] is [key]"]);
  });
  it("are cut at 500 characters, and after twenty", () => {
    const many = Array.from({ length: 30 }, (_, index) => `${index}${"x".repeat(600)}`);
    const cut = messages(JSON.stringify({ errors: many }));
    assert.equal(cut.length, 20);
    assert.ok(cut.every((message) => message.length === 501 && message.endsWith("…")));
  });
});
