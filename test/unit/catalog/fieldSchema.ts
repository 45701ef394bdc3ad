import assert from "node:assert/strict";
import type { Content, Schema } from "../../../src/catalog/indexing/description.ts";
import type { JsonSchema } from "../../../src/catalog/schema.ts";
import { documentSchema } from "../../../src/catalog/schema.ts";
import { factsOf } from "./greenhouse.ts";

/** The schema of one field, as a GET answers it and a PUT takes it. */
export function fieldSchema(answered: Schema | undefined, taken: Schema): JsonSchema {
  const facts = factsOf({
    info: { version: "1" },
    paths: {
      "/thing": {
        get: { operationId: "getThing", responses: { 200: thingWith(answered) } },
        put: { operationId: "updateThing", requestBody: thingWith(taken), responses: { 204: {} } },
      },
    },
  });
  return at(documentSchema(facts, { get: "getThing", put: "updateThing" }), "it");
}

/** It has a field besides: of an object that says nothing, the other side tells the fields. */
function thingWith(it: Schema | undefined): { content: Content } {
  const properties = { other: { type: "string" }, ...(it && { it }) };
  return { content: { "application/json": { schema: { type: "object", properties } } } };
}

/** The schema at a place such as `rows[].crop` or `labels{}.text`. */
export function at(schema: JsonSchema, place: string): JsonSchema {
  const steps = place.match(/[^.[\]{}]+|\[\]|\{\}/g) ?? [];
  return steps.reduce((inner, step) => {
    const marks = new Map([
      ["[]", inner.items],
      ["{}", inner.additionalProperties],
    ]);
    const next = marks.get(step) ?? inner.properties?.[step];
    assert.ok(next, `${place}: no ${step}`);
    return next;
  }, schema);
}
