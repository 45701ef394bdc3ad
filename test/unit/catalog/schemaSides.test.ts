import assert from "node:assert/strict";
import type { Schema } from "../../../src/catalog/indexing/description.ts";
import type { JsonSchema } from "../../../src/catalog/schema.ts";
import { fieldSchema } from "./fieldSchema.ts";

describe("the two sides of a field", () => {
  const merged: [why: string, answered: Schema, taken: Schema, schema: JsonSchema][] = [
    ["integer and number meet in number", { type: "integer" }, { type: "number" }, { type: "number" }],
    ["number and integer too", { type: "number" }, { type: "integer" }, { type: "number" }],
    [
      "one nullable side makes both so",
      { type: "string", enum: ["a"] },
      { type: "string", enum: ["b"], nullable: true },
      { type: ["string", "null"], enum: ["b", "a", null] },
    ],
    [
      "values that only the answer names are proposals",
      word("a"),
      { type: "string" },
      { type: "string", examples: ["a"] },
    ],
    [
      "values that only the body names are the rule",
      { type: "string" },
      word("b"),
      { type: "string", enum: ["b"] },
    ],
    [
      "the wider range holds",
      { type: "integer", maximum: 9 },
      { type: "integer", maximum: 5 },
      { type: "integer", maximum: 9 },
    ],
    [
      "a range of the answer alone binds nobody",
      { type: "integer", maximum: 9 },
      { type: "integer" },
      { type: "integer" },
    ],
    [
      "different types stand side by side",
      { type: "object" },
      { type: "string" },
      { anyOf: [{ type: "string" }, { type: "object" }] },
    ],
    ["anything is filled by the other side", { type: "boolean" }, {}, { type: "boolean" }],
    [
      "an open object may still be null",
      { type: "object", properties: {} },
      { type: "object", nullable: true },
      { type: ["object", "null"] },
    ],
    [
      "the choices of both sides count",
      { oneOf: [{ type: "string" }] },
      { oneOf: [{ type: "boolean" }] },
      { anyOf: [{ type: "boolean" }, { type: "string" }] },
    ],
    [
      "the default of the answer serves where the body has none",
      { type: "string", default: "x" },
      { type: "string" },
      { type: "string", default: "x" },
    ],
  ];
  for (const [why, answered, taken, schema] of merged) {
    it(why, () => assert.deepEqual(withoutHover(fieldSchema(answered, taken)), schema));
  }

  it("require nothing outside of lists", () => {
    const object: Schema = { type: "object", properties: { a: {} }, required: ["a"] };
    assert.equal(fieldSchema(object, object).required, undefined);
  });

  it("require in a list that is only taken what an item must have", () => {
    const items: Schema = { type: "object", properties: { a: { type: "string" } }, required: ["a"] };
    assert.deepEqual(fieldSchema(undefined, { type: "array", items }).items?.required, ["a"]);
  });

  it("require nothing of an item that may be of another type", () => {
    const items: Schema = { type: "object", properties: { a: {} }, required: ["a"] };
    const list = fieldSchema({ type: "array", items: { type: "string" } }, { type: "array", items });
    assert.deepEqual(
      list.items?.anyOf?.map(({ type, required }) => [type, required]),
      [
        ["object", undefined],
        ["string", undefined],
      ],
    );
  });

  it("keep a field called __proto__", () => {
    const properties = Object.fromEntries([["__proto__", { type: "string" }]]);
    const schema = fieldSchema({ type: "object", properties }, { type: "object", properties });
    assert.deepEqual(Object.keys(schema.properties ?? {}), ["__proto__"]);
  });
});

function word(value: string): Schema {
  return { type: "string", enum: [value] };
}

function withoutHover(schema: JsonSchema): JsonSchema {
  return Object.fromEntries(Object.entries(schema).filter(([name]) => name !== "markdownDescription"));
}
