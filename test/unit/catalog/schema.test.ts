import assert from "node:assert/strict";
import { documentSchema } from "../../../src/catalog/schema.ts";
import { at } from "./fieldSchema.ts";
import { greenhouseFacts } from "./greenhouse.ts";

describe("the schema of a document", () => {
  const schema = documentSchema(greenhouseFacts(), { get: "getHouseBed", put: "updateHouseBed" });

  it("has the fields of the answer, in its order, then those that are only taken", () => {
    assert.deepEqual(Object.keys(schema.properties ?? {}), [
      "id",
      "name",
      "light",
      "depth",
      "rows",
      "helpers",
      "labels",
      "wet",
      "gateCode",
    ]);
  });

  it("marks what is only answered and what is only taken, at every depth", () => {
    const marked = (place: string): unknown[] => [at(schema, place).readOnly, at(schema, place).writeOnly];
    assert.deepEqual(marked("id"), [true, undefined]);
    assert.deepEqual(marked("rows[].sown"), [true, undefined]);
    assert.deepEqual(marked("gateCode"), [undefined, true]);
    assert.deepEqual(marked("rows[].tool"), [undefined, true]);
    assert.deepEqual(marked("name"), [undefined, undefined]);
    assert.deepEqual(marked("rows[].crop"), [undefined, undefined]);
  });

  it("never closes an object", () => {
    assert.doesNotMatch(JSON.stringify(schema), /"additionalProperties":false/);
  });

  it("of a kind that nobody can write is all read-only", () => {
    const bed = documentSchema(greenhouseFacts(), { get: "getHouseBed" });
    assert.ok(Object.values(bed.properties ?? {}).every(({ readOnly }) => readOnly));
  });

  it("of an item of a list is that of the list's items", () => {
    const item = documentSchema(greenhouseFacts(), {
      get: "getHouseBeds",
      put: "updateHouseBed",
      item: true,
    });
    assert.deepEqual(item, schema);
  });

  it("of an item is found in an answer that holds the list in a field", () => {
    const item = documentSchema(greenhouseFacts(), { get: "getHouseReadings", item: true });
    assert.deepEqual(Object.keys(item.properties ?? {}), ["at"]);
    const event = documentSchema(greenhouseFacts(), { get: "getHouseEvents", item: true });
    assert.deepEqual(Object.keys(event.properties ?? {}), ["what"]);
  });

  it("is not made of what is not described", () => {
    const facts = greenhouseFacts();
    assert.throws(() => documentSchema(facts, { get: "getMoon" }), /no operation getMoon/);
    assert.throws(
      () => documentSchema(facts, { get: "getHouseBed", item: true }),
      /getHouseBed answers no list/,
    );
  });
});
