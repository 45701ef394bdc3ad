import assert from "node:assert/strict";
import { applyEdits } from "../../../../src/changes/json/applyEdits.ts";
import type { Edit } from "../../../../src/changes/findings/findings.ts";
import { readJson, type Path } from "../../../../src/changes/json/json.ts";

const set = (path: Path, json: string): Edit => ({ do: "set", path, json: readJson(json) });
const insert = (path: Path, json: string): Edit => ({ do: "insert", path, json: readJson(json) });
const remove = (path: Path): Edit => ({ do: "remove", path });

interface Row {
  readonly name: string;
  readonly text: string;
  readonly edits: readonly Edit[];
  /** Names of the document's fields as they should stand. */
  readonly order?: readonly string[];
  readonly result: string;
}

const rows: readonly Row[] = [
  { name: "no edit", text: '{"a":1}', edits: [], result: '{"a":1}' },
  {
    name: "a value is replaced and the rest keeps its form",
    text: '{ "a" :1.0,\n\t"b": "x" }',
    edits: [set(["b"], '"y"')],
    result: '{ "a" :1.0,\n\t"b": "y" }',
  },
  {
    name: "a field returns to its place",
    text: '{\n  "a": 1,\n  "c": 3\n}\n',
    edits: [set(["b"], "9007199254740993")],
    order: ["a", "b", "c"],
    result: '{\n  "a": 1,\n  "b": 9007199254740993,\n  "c": 3\n}\n',
  },
  {
    name: "the first field returns to its place",
    text: '{\n  "b": 1\n}',
    edits: [set(["a"], "1")],
    order: ["a", "b"],
    result: '{\n  "a": 1,\n  "b": 1\n}',
  },
  {
    name: "the last field returns to its place",
    text: '{\n  "a": 1\n}',
    edits: [set(["b"], "1")],
    order: ["a", "b"],
    result: '{\n  "a": 1,\n  "b": 1\n}',
  },
  {
    name: "a field returns beside what nobody ordered",
    text: '{\n  "new": 0,\n  "c": 1\n}',
    edits: [set(["b"], "1")],
    order: ["b", "c"],
    result: '{\n  "new": 0,\n  "b": 1,\n  "c": 1\n}',
  },
  {
    name: "into an empty object",
    text: "{}",
    edits: [set(["a"], "1")],
    order: ["a"],
    result: '{\n  "a": 1\n}',
  },
  {
    name: "an object is indented where it stands",
    text: '{\n  "a": 1\n}',
    edits: [set(["deep"], '{"list":[{"x":1.0}],"none":{}}')],
    result:
      '{\n  "a": 1,\n  "deep": {\n    "list": [\n      {\n        "x": 1.0\n      }\n    ],\n    "none": {}\n  }\n}',
  },
  {
    name: "nested fields return to their place",
    text: '{\n  "deep": {\n    "b": 2\n  }\n}',
    edits: [set(["deep", "a"], "1")],
    order: ["a", "b"],
    result: '{\n  "deep": {\n    "a": 1,\n    "b": 2\n  }\n}',
  },
  {
    name: "an item at the front",
    text: '{\n  "list": [\n    2\n  ]\n}',
    edits: [insert(["list", 0], "1")],
    result: '{\n  "list": [\n    1,\n    2\n  ]\n}',
  },
  {
    name: "an item at the end",
    text: '{\n  "list": [\n    2\n  ]\n}',
    edits: [insert(["list", 1], "3")],
    result: '{\n  "list": [\n    2,\n    3\n  ]\n}',
  },
  {
    name: "an item into an empty list",
    text: '{\n  "list": []\n}',
    edits: [insert(["list", 0], '{"a":1}')],
    result: '{\n  "list": [\n    {\n      "a": 1\n    }\n  ]\n}',
  },
  {
    name: "an item goes",
    text: '{\n  "list": [\n    1,\n    2\n  ]\n}',
    edits: [remove(["list", 0])],
    result: '{\n  "list": [\n    2\n  ]\n}',
  },
  {
    name: "a field goes",
    text: '{\n  "a": 1,\n  "b": 2\n}',
    edits: [remove(["b"])],
    result: '{\n  "a": 1\n}',
  },
  {
    name: "what is not there cannot go twice",
    text: '{\n  "a": 1,\n  "b": 2\n}',
    edits: [remove(["b"]), remove(["b"])],
    result: '{\n  "a": 1\n}',
  },
  {
    name: "one after the other",
    text: '{"list":[1,2,3]}',
    edits: [remove(["list", 0]), insert(["list", 2], "1")],
    result: '{"list":[2,3,1]}',
  },
  {
    name: "a value that looks like a replacement pattern",
    text: '{\n  "a": 1\n}',
    edits: [set(["b"], String.raw`"$& $1 \u0001value\u0001 \ud83d\ude00"`)],
    result: `{\n  "a": 1,\n  "b": ${String.raw`"$& $1 \u0001value\u0001 \ud83d\ude00"`}\n}`,
  },
  {
    name: "a key that JavaScript reserves",
    text: '{\n  "a": 1\n}',
    edits: [set(["__proto__"], '{"x":1}')],
    result: '{\n  "a": 1,\n  "__proto__": {\n    "x": 1\n  }\n}',
  },
];

describe("applyEdits", () => {
  for (const { name, text, edits, order = [], result } of rows) {
    it(name, () => {
      const edited = applyEdits(text, edits, () => order);
      assert.deepEqual(JSON.parse(edited), JSON.parse(result));
      if (text.includes("\n") || text === "{}" || edits.length === 0) assert.equal(edited, result);
    });
  }

  it("asks for the order of the object that is edited", () => {
    const asked: Path[] = [];
    applyEdits('{"list":[{"b":1}]}', [set(["list", 0, "a"], "1")], (parent) => {
      asked.push(parent);
      return ["a", "b"];
    });
    assert.deepEqual(asked, [["list", 0]]);
  });
});
