import assert from "node:assert/strict";
import { placesIn } from "../../../../src/changes/json/positions.ts";
import type { Path } from "../../../../src/changes/json/json.ts";

const text =
  '{\n  "name": "Guest",\n  "deep": {\n    "on": true\n  },\n  "list": [\n    { "a": 1 },\n    "x"\n  ],\n  "none": null\n}';
const order = (parent: Path): readonly string[] =>
  parent.length === 0 ? ["id", "name", "mode", "deep", "list", "none", "z"] : ["on", "level"];

interface Row {
  readonly name: string;
  readonly path: Path;
  readonly marked: string;
}

const rows: readonly Row[] = [
  { name: "the document, by its bracket", path: [], marked: "{" },
  { name: "a field, by its key", path: ["name"], marked: '"name"' },
  { name: "an object, by its key", path: ["deep"], marked: '"deep"' },
  { name: "a nested field", path: ["deep", "on"], marked: '"on"' },
  { name: "an item that is an object, by its bracket", path: ["list", 0], marked: "{" },
  { name: "an item that is a value", path: ["list", 1], marked: '"x"' },
  { name: "a field of an item", path: ["list", 0, "a"], marked: '"a"' },
  { name: "a missing field, at the one before the gap", path: ["mode"], marked: '"name"' },
  { name: "a missing last field", path: ["z"], marked: '"none"' },
  { name: "a missing first field, at the first that is there", path: ["id"], marked: '"name"' },
  { name: "a missing nested field", path: ["deep", "level"], marked: '"on"' },
  { name: "a missing item, at the last one", path: ["list", 7], marked: '"x"' },
  { name: "a field of something missing, where that is missing", path: ["mode", "x", 3], marked: '"name"' },
  { name: "a field of what is no object", path: ["none", "x"], marked: '"none"' },
  { name: "a position in what is no list", path: ["name", 0], marked: '"name"' },
];

describe("The place of a finding in a text", () => {
  for (const { name, path, marked } of rows) {
    it(name, () => {
      const { offset, length } = placesIn(text, order).at(path);
      assert.equal(text.slice(offset, offset + length), marked);
    });
  }

  it("is found in text that is not JSON yet", () => {
    const broken = '{\n  "name": "Guest",\n  "deep": {';
    const { offset } = placesIn(broken, order).at(["deep", "on"]);
    assert.equal(offset, broken.indexOf('"deep"'));
  });

  it("is the whole text where there is nothing in it, or far too much", () => {
    for (const odd of ["", "  ", "[".repeat(50_000)])
      assert.deepEqual(placesIn(odd).at(["a"]), { offset: 0, length: odd.length });
  });

  it("is the object where it is empty", () => {
    assert.deepEqual(placesIn('{"a": {}}').at(["a", "b"]), { offset: 1, length: 3 });
    assert.deepEqual(placesIn("{}").at(["b"]), { offset: 0, length: 1 });
  });
});
