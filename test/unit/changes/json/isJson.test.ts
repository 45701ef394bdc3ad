import assert from "node:assert/strict";
import fc from "fast-check";
import { isJson } from "../../../../src/changes/json/isJson.ts";
import { parseJson } from "../../../../src/changes/json/json.ts";

describe("isJson", () => {
  for (const text of [
    "",
    " ",
    "{}",
    "[]",
    '"a"',
    "1e400",
    "{,}",
    '{"a":1,}',
    '{"a":1} x',
    '{"a":1,"a":1}',
    '{"a":1,"\\u0061":2}',
    '{"a":{"a":1},"b":[{"a":1},{"a":1}]}',
    '{"a":[{"b":1,"b":2}]}',
    '{"a":"a","b":"a"}',
    '{"a\\"":1,"a":"{\\"a\\":1}"}',
    '{"a" : 1, "a"\n:2}',
    "{} // remark",
    "[".repeat(200) + "]".repeat(200),
    "[".repeat(201) + "]".repeat(201),
    '{"__proto__":1,"__proto__":2}',
  ])
    it(`says of ${text.length > 60 ? `${text.length} brackets` : JSON.stringify(text)} what the parser says`, () => {
      assert.equal(isJson(text), parseJson(text).ok);
    });

  it("says the same as the parser of any text that looks like JSON", () => {
    const bits = fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      ":",
      ",",
      '"a"',
      '"b"',
      '"',
      "\\",
      "1",
      "null",
      " ",
      "\n",
    );
    const texts = fc.oneof(
      fc.json(),
      fc.array(bits, { maxLength: 12 }).map((all) => all.join("")),
    );
    fc.assert(
      fc.property(texts, (text) => isJson(text) === parseJson(text).ok),
      { numRuns: 2000 },
    );
  });
});
