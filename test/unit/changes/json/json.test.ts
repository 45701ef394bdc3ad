import assert from "node:assert/strict";
import fc from "fast-check";
import {
  isFields,
  parseJson,
  printJson,
  compactJson,
  readJson,
  sameJson,
  scalar,
  valueAt,
  type Json,
} from "../../../../src/changes/json/json.ts";
import { jsonKey } from "../../../../src/changes/json/jsonKey.ts";
import { deepestNesting } from "../../../../src/changes/json/tooDeep.ts";

/** Numbers and strings that a parser that makes values of them would write otherwise. */
const literals = [
  "9007199254740993117",
  "-0",
  "1.0",
  "1e3",
  "1E+400",
  "5.50",
  "123456789012345678901234567890.5",
  String.raw`"\u00e9\/\ud83d\ude00"`,
  String.raw`"\ud800"`,
  '"é😀"',
  "true",
  "null",
];

describe("A JSON value", () => {
  for (const literal of literals) {
    it(`keeps the characters of ${literal}`, () => {
      const json = readJson(`{"a": [${literal}]}`);
      assert.equal(compactJson(json), `{"a":[${literal}]}`);
      assert.equal(printJson(json), `{\n  "a": [\n    ${literal}\n  ]\n}`);
    });
  }

  it("keeps every literal of any document, however it is spaced", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const printed = printJson(readJson(text));
        assert.deepEqual(JSON.parse(printed), JSON.parse(text));
        assert.deepEqual(numbersIn(printed), numbersIn(text));
        assert.equal(printJson(readJson(compactJson(readJson(printed)))), printed);
      }),
    );
  });

  it("keeps the order of keys that look like numbers, and keys that JavaScript reserves", () => {
    const text = '{"10":1,"2":2,"__proto__":{"x":1},"constructor":3,"":4,"toString":5}';
    const json = readJson(text);
    assert.equal(compactJson(json), text);
    assert.equal(valueAt(json, ["hasOwnProperty"]), undefined);
    assert.deepEqual(valueAt(json, ["__proto__", "x"]), scalar(1));
    assert.equal(({} as Record<string, unknown>)["x"], undefined);
  });

  it("is found by its path, and nothing is found beside it", () => {
    const json = readJson('{"a": [{"b": 1}]}');
    assert.deepEqual(valueAt(json, ["a", 0, "b"]), scalar(1));
    for (const path of [["a", "0"], ["a", 1], ["a", 0, "b", "c"], [0]] as const)
      assert.equal(valueAt(json, path), undefined);
  });
});

describe("parseJson", () => {
  it("takes what JSON.parse takes, apart from a key that stands twice", () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), almostJson()), (text) => {
        const parsed = parseJson(text);
        const isTwice = !parsed.ok && parsed.problem === "duplicate-key";
        assert.equal(parsed.ok || isTwice, isJson(text), text);
      }),
      { numRuns: 2000 },
    );
  });

  for (const text of [
    "01",
    "1.",
    ".5",
    "+1",
    "- 1",
    "NaN",
    "'a'",
    '"\t"',
    '"\\x"',
    "{a:1}",
    "[1,]",
    "[,]",
    "{}x",
    "\ufeff{}",
    "\u00a0{}",
    "tru",
  ]) {
    it(`refuses ${JSON.stringify(text)}, as JSON.parse does`, () => {
      assert.ok(!isJson(text));
      assert.equal(parseJson(text).ok, false);
    });
  }

  it("refuses what is nested too deeply to walk, and takes what is not", () => {
    const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
    assert.equal(parseJson(nested(deepestNesting)).ok, true);
    assert.deepEqual(parseJson(nested(deepestNesting + 1)), {
      ok: false,
      offset: deepestNesting,
      problem: "too-deep",
    });
    assert.equal(parseJson(`"${"[".repeat(1000)}"`).ok, true);
    assert.throws(() => readJson(nested(1000)), SyntaxError);
  });
});

describe("sameJson", () => {
  const same: readonly (readonly [string, string])[] = [
    ["1", "1.0"],
    ["1e3", "1000"],
    ["0", "-0"],
    ['"é"', '"\\u00e9"'],
    ['{"a":1,"b":2}', '{"b":2,"a":1}'],
    ["9007199254740993", "9007199254740993"],
  ];
  const different: readonly (readonly [string, string])[] = [
    ["9007199254740993", "9007199254740992"],
    ["1e400", "1e401"],
    ["1", '"1"'],
    ["null", "0"],
    ['""', "null"],
    ["[]", "{}"],
    ["[1,2]", "[2,1]"],
    ['{"a":null}', "{}"],
    ['{"a":1}', '{"b":1}'],
  ];
  for (const [left, right] of same) {
    it(`takes ${left} and ${right} for the same`, () => {
      assert.ok(sameJson(readJson(left), readJson(right)));
      assert.equal(jsonKey(readJson(left)), jsonKey(readJson(right)));
    });
  }
  for (const [left, right] of different) {
    it(`tells ${left} from ${right}`, () => {
      assert.ok(!sameJson(readJson(left), readJson(right)));
      assert.notEqual(jsonKey(readJson(left)), jsonKey(readJson(right)));
    });
  }

  it("agrees with the key of a value", () => {
    const value = fc.json({ maxDepth: 2 }).map((text) => readJson(text));
    fc.assert(
      fc.property(
        value,
        value,
        (left, right) => sameJson(left, right) === (jsonKey(left) === jsonKey(right)),
      ),
    );
    fc.assert(
      fc.property(
        value,
        (json) => sameJson(json, shuffled(json)) && jsonKey(json) === jsonKey(shuffled(json)),
      ),
    );
  });
});

/** The same value with the fields of all objects the other way round. */
function shuffled(json: Json): Json {
  if (Array.isArray(json)) return json.map(shuffled);
  if (!isFields(json)) return json;
  return new Map([...json].toReversed().map(([name, value]) => [name, shuffled(value)]));
}

function numbersIn(text: string): string[] {
  return text.replace(/"(?:[^"\\]|\\.)*"/g, "").match(/-?\d[\d.eE+-]*/g) ?? [];
}

/** JSON with one character changed. */
function almostJson(): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.json(),
      fc.nat(),
      fc.constantFrom("", "{", "}", "[", "]", '"', ",", ":", "\\", "\n", "0", "-", ".", "e", "/", "a"),
    )
    .map(
      ([text, at, character]) =>
        text.slice(0, at % (text.length + 1)) + character + text.slice((at % (text.length + 1)) + 1),
    );
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
