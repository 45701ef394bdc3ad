import assert from "node:assert/strict";
import { cleanApiKey, isSendable } from "../../../src/connections/apiKey.ts";

const key = "f00dfeedf00dfeedf00dfeedf00dfeedf00dfeed";

const pastes: readonly (readonly [string, string])[] = [
  ["as it is", key],
  ["with a line end", `${key}\r\n`],
  ["with spaces and tabs", ` \t${key}  `],
  ["broken over two lines", `${key.slice(0, 20)}\n${key.slice(20)}`],
  ["with a byte order mark", `\ufeff${key}`],
  ["with no-break spaces", `\u00a0${key}\u202f`],
  ["with zero-width spaces", `\u200b${key.slice(0, 5)}\u200c${key.slice(5)}\u2060`],
  ["with marks of direction and soft hyphens", `\u200e${key.slice(0, 9)}\u00ad${key.slice(9)}\u200f`],
  ["with control characters", `\u0000${key}\u001b`],
  ["in quotes", `"${key}"`],
  ["in backticks", `\`${key}\``],
  ["in a document's quotes", `\u201c${key}\u201d`],
  ["in quotes with a line end behind", `'${key}'\n`],
];

describe("A pasted API key", () => {
  for (const [how, pasted] of pastes) {
    it(`is cleaned: ${how}`, () => assert.equal(cleanApiKey(pasted), key));
  }

  it("keeps what may belong to it: its form is not promised", () => {
    for (const odd of ["abc-DEF_123.~+/=", "x'y", "a"]) assert.equal(cleanApiKey(odd), odd);
  });

  it("is empty where nothing was pasted", () => {
    for (const nothing of ["", "  \n", '""', "\ufeff"]) assert.equal(cleanApiKey(nothing), "");
  });

  it("can be sent in a header, or is refused before it is", () => {
    assert.ok(isSendable(key));
    for (const wrong of ["", "schlüssel", "a b", "a\nb", "a\u0000", "kéy", "\ud83d\ude00"])
      assert.ok(!isSendable(wrong), wrong);
  });
});
