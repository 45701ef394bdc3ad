import assert from "node:assert/strict";
import type { Operation } from "../../../src/catalog/facts.ts";
import type { Schema } from "../../../src/catalog/indexing/description.ts";
import { deriveFacts } from "../../../src/catalog/indexing/deriveFacts.ts";
import { differences } from "../../../src/catalog/indexing/differences.ts";
import { describing, greenhouse, greenhouseFacts } from "./greenhouse.ts";

describe("deriving facts", () => {
  it("takes query parameters: type, values of lists, required", () => {
    assert.deepEqual(operation("getHouseBeds").query, [
      { name: "perPage", shape: { type: "integer" } },
      { name: "crops", shape: { type: "array", items: { type: "string", enum: ["leek", "kale"] } } },
      { name: "since", shape: { type: "string", format: "date-time" }, required: true },
    ]);
  });

  it("takes path parameters that are more than a string", () => {
    assert.deepEqual(operation("getHouseRoof").places, [
      { name: "number", shape: { type: "integer", minimum: 1 }, required: true },
    ]);
  });

  it("takes the body: required, lengths, ranges, values, defaults, lists", () => {
    assert.deepEqual(operation("updateHouseBed").body, {
      type: "object",
      fields: [
        {
          name: "name",
          required: true,
          shape: { type: "string", pattern: "^[a-z]", minLength: 1, maxLength: 40 },
        },
        { name: "light", shape: { type: "string", enum: ["sun", "shade"], default: "sun" } },
        { name: "depth", shape: { type: "number", format: "float", minimum: 5, maximum: 80.5 } },
        {
          name: "rows",
          shape: {
            type: "array",
            maxItems: 4,
            items: {
              type: "object",
              fields: [
                { name: "crop", required: true, shape: { type: "string" } },
                { name: "tool", required: true, shape: { type: "string" } },
              ],
            },
          },
        },
        { name: "gateCode", shape: { type: "string" } },
        { name: "helpers", shape: { type: "array", items: { type: "integer" } } },
        { name: "labels", shape: { type: "object", fields: [] } },
      ],
    });
  });

  it("takes status, batch name, scopes and deprecation", () => {
    const told = (id: string): unknown[] => {
      const { status, batch, batchResource, scopes, deprecated } = operation(id);
      return [status, batch, batchResource, scopes, deprecated];
    };
    const none = undefined;
    assert.deepEqual(told("updateHouseBed"), [200, "update", none, ["house:beds:write"], none]);
    assert.deepEqual(told("deleteHouseBed"), [204, none, none, [], true]);
    assert.deepEqual(told("waterHouseBeds"), [202, "water", "/houses/{houseId}/beds", [], none]);
    assert.deepEqual(told("createHouseBed"), [201, none, none, ["house:beds:write"], none]);
  });

  it("matches a batchable action by its text where its place says nothing", () => {
    const { batch, batchResource } = operation("bulkHouseReadingsDelete");
    assert.deepEqual([batch, batchResource], ["bulk_delete", "/houses/{houseId}/readings"]);
  });

  it("prefers, of two operations with that text, the one at the action's own path", () => {
    const post = (operationId: string) => ({
      post: { operationId, description: "Swap", responses: { 204: {} } },
    });
    const { operations } = deriveFacts(
      {
        info: { version: "1" },
        paths: { "/swap/all": post("swapAll"), "/swap": post("swap"), "/other": post("other") },
        "x-batchable-actions": [{ resource: "/swap", operation: "swapping", summary: "Swap" }],
      },
      "",
    );
    const batches = operations.map(({ id, batch, batchResource }) => [id, batch, batchResource]);
    assert.deepEqual(batches, [
      ["swapAll", undefined, undefined],
      ["swap", "swapping", undefined],
      ["other", undefined, undefined],
    ]);
  });

  it("names the batchable actions that match no operation", () => {
    const { unmatched } = deriveFacts(greenhouse, "");
    assert.deepEqual(
      unmatched.map(({ resource }) => resource),
      ["/houses/{houseId}/moon"],
    );
  });

  it("takes how lists are paged: an array, items of an object, another field", () => {
    assert.deepEqual(operation("getHouseBeds").pages, {
      shape: "array",
      link: true,
      minimum: 3,
      maximum: 1000,
      default: 10,
    });
    assert.deepEqual(operation("getHouseReadings").pages, { shape: "items", rows: "items" });
    assert.deepEqual(operation("getHouseEvents").pages, { shape: "object", rows: "events", link: true });
    assert.equal(operation("getHouseBed").pages, undefined);
  });

  it("leaves all prose behind", () => {
    assert.doesNotMatch(
      JSON.stringify(greenhouseFacts().operations),
      /the dry ones|Acceptable range|Fill a bed/,
    );
  });
});

describe("deriving the shape of", () => {
  const shapes: [name: string, schema: Schema, shape: unknown][] = [
    ["a map", { type: "object", additionalProperties: { type: "integer" } }, map({ type: "integer" })],
    ["a map of anything", { type: "object", additionalProperties: true }, map({ type: "any" })],
    ["a closed object", { type: "object", additionalProperties: false }, { type: "object", fields: [] }],
    ["nothing said", {}, { type: "any" }],
    ["a list of anything", { type: "array" }, { type: "array", items: { type: "any" } }],
    ["a nullable", { type: "string", nullable: true }, { type: "string", nullable: true }],
    ["what is explicitly not nullable", { type: "string", nullable: false }, { type: "string" }],
    [
      "oneOf",
      { oneOf: [{ type: "string" }, {}] },
      { type: "choice", choices: [{ type: "string" }, { type: "any" }] },
    ],
    ["anyOf", { anyOf: [{ type: "boolean" }] }, { type: "choice", choices: [{ type: "boolean" }] }],
    ["values that are numbers", { type: "integer", enum: [0, 60] }, { type: "integer", enum: [0, 60] }],
    ["a default of null", { type: "string", default: null }, { type: "string", default: null }],
    ["a default of false", { type: "boolean", default: false }, { type: "boolean", default: false }],
    ["a maximum of zero", { type: "number", maximum: 0 }, { type: "number", maximum: 0 }],
  ];
  for (const [name, schema, shape] of shapes) {
    it(name, () => {
      assert.deepEqual(deriveFacts(describing(schema), "").operations[0]?.answer, shape);
    });
  }

  it("what it does not know stops the derivation, and is named with its place", () => {
    const derive = (schema: object): unknown => deriveFacts(describing(schema as Schema), "");
    assert.throws(() => derive({ properties: {}, allOf: [] }), /"allOf" at getThing answer\./);
    assert.throws(
      () => derive({ type: "object", properties: { a: { type: "array", items: { $ref: "#/b" } } } }),
      /"\$ref" at getThing answer\.a\[\]\./,
    );
    assert.throws(() => derive({ type: "file" }), /type "file" at getThing answer\./);
    assert.doesNotThrow(() =>
      derive({ type: "string", description: "a", example: "b", "x-release-stage": "beta" }),
    );
  });

  it("an unknown verb stops the derivation", () => {
    const paths = { "/thing": { patch: { operationId: "patchThing", responses: {} } } };
    assert.throws(() => deriveFacts({ info: { version: "1" }, paths }, ""), /"patch" at \/thing/);
  });
});

describe("the differences between an index and a description", () => {
  const shipped = greenhouseFacts();

  it("are none for the description that it was made from", () => {
    assert.deepEqual(differences(shipped, deriveFacts(greenhouse, "ab12")), []);
  });

  it("name the source, what went, what came, and what changed in which part", () => {
    const described = {
      source: { version: "7.2.0", sha256: "cd34" },
      operations: shipped.operations
        .filter(({ id }) => id !== "getHouseRoof")
        .map((one) =>
          one.id === "updateHouseBed" ? { ...one, body: { type: "any" } as const, batch: "alter" } : one,
        )
        .concat({ ...operation("getHouseBed"), id: "getHouseCellar" }),
    };
    assert.deepEqual(differences(shipped, described), [
      "version 7.1.0 → 7.2.0",
      "sha256 ab12 → cd34",
      "- getHouseRoof",
      "+ getHouseCellar",
      "~ updateHouseBed: body, batch",
    ]);
  });

  it("see a change of order", () => {
    const operations = shipped.operations.toReversed();
    assert.deepEqual(differences(shipped, { source: shipped.source, operations }), [
      "the order of operations",
    ]);
  });
});

function operation(id: string): Operation {
  const found = greenhouseFacts().operation(id);
  assert.ok(found, id);
  return found;
}

function map(extra: unknown): unknown {
  return { type: "object", fields: [], extra };
}
