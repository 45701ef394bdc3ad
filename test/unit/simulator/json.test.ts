import assert from "node:assert/strict";
import { type Json, NumberLiteral, parseJson, writeJson } from "../../../src/simulator/json.ts";

describe("JSON of the simulated Dashboard", () => {
  for (const text of [
    "9007199254740993",
    "-9007199254740993117",
    '{"a":[9007199254740993]}',
    "5.5",
    "0",
    '"é\\n"',
  ]) {
    it(`survives reading and writing: ${text}`, () => {
      assert.equal(writeJson(parseJson(text)), text);
    });
  }

  it("keeps numbers that a double holds as plain numbers, however they are written", () => {
    assert.deepEqual(parseJson("[5.50, 1e3, 9007199254740991]"), [5.5, 1000, 9007199254740991]);
  });

  it("reads an integer that a double cannot hold as its text", () => {
    assert.deepEqual(parseJson("9007199254740993"), new NumberLiteral("9007199254740993"));
  });

  it("writes the members of a map in their own order, integer-like keys too", () => {
    const map = new Map<string, Json>([
      ["10", 1],
      ["2", null],
      ["a", []],
    ]);
    assert.equal(writeJson({ map }), '{"map":{"10":1,"2":null,"a":[]}}');
  });
});
