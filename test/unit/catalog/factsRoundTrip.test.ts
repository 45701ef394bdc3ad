import assert from "node:assert/strict";
import fc from "fast-check";
import type { Operation, Shape, Verb } from "../../../src/catalog/facts.ts";
import { readFacts } from "../../../src/catalog/facts.ts";
import { verbs } from "../../../src/catalog/facts/operation.ts";
import { packFacts } from "../../../src/catalog/indexing/packFacts.ts";

describe("an index of facts", () => {
  it("gives back whatever facts it was made from", () => {
    fc.assert(
      fc.property(operations(), (described) => {
        const facts = readFacts(packFacts({ source, operations: described }));
        assert.deepEqual(facts.operations, described);
        for (const operation of described) assert.deepEqual(facts.operation(operation.id), operation);
      }),
    );
  }).timeout(30_000);

  it("has the same bytes for the same facts", () => {
    fc.assert(
      fc.property(operations(), (described) => {
        const again = structuredClone(described);
        assert.deepEqual(
          packFacts({ source, operations: described }),
          packFacts({ source, operations: again }),
        );
      }),
      { numRuns: 20 },
    );
  }).timeout(30_000);
});

const source = { version: "1.2.3", sha256: "c0ffee" };

/** Names that have misled other programs, and the marks of the index's own notation. */
function name(): fc.Arbitrary<string> {
  const awkward = fc.constantFrom(
    "__proto__",
    "constructor",
    "a!",
    "a?",
    "!",
    "?",
    "",
    "o",
    "m?",
    "0",
    "s:x",
  );
  return fc.oneof(awkward, fc.string({ maxLength: 8 }), fc.string({ unit: "grapheme", maxLength: 4 }));
}

function shape(): fc.Arbitrary<Shape> {
  return fc.letrec<{ shape: Shape }>((tie) => ({
    shape: fc
      .oneof(
        { maxDepth: 4, depthSize: "small" },
        fc.record({ type: fc.constantFrom("string", "integer", "number", "boolean", "any") }),
        fc.record({ type: fc.constant("array"), items: tie("shape") }),
        fc.record({ type: fc.constant("choice"), choices: fc.array(tie("shape"), { maxLength: 3 }) }),
        fc.record({ type: fc.constant("object"), fields: fields(tie("shape")) }),
        fc.record({ type: fc.constant("object"), fields: fields(tie("shape")), extra: tie("shape") }),
      )
      .chain((bare) => traits().map((more) => ({ ...bare, ...more }) as Shape)),
  })).shape;
}

function traits(): fc.Arbitrary<object> {
  const plain = fc.constant({});
  const some = fc.record(
    {
      nullable: fc.constant(true as const),
      enum: fc.array(fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)), { maxLength: 4 }),
      format: fc.string({ maxLength: 6 }),
      pattern: fc.string({ maxLength: 6 }),
      minimum: fc.integer(),
      maximum: fc.constantFrom(0.5, 100, 1e21),
      minItems: fc.nat(),
      maxLength: fc.nat(),
      default: fc
        .jsonValue({ maxDepth: 2 })
        .filter((value) => !Object.is(value, -0) && !hasNegativeZero(value)),
    },
    { requiredKeys: [], noNullPrototype: true },
  );
  return fc.oneof({ weight: 3, arbitrary: plain }, { weight: 1, arbitrary: some });
}

/** JSON writes -0 as 0. */
function hasNegativeZero(value: unknown): boolean {
  return JSON.stringify(value, (_, inner: unknown) => (Object.is(inner, -0) ? "-0" : inner)).includes('"-0"');
}

function fields(inner: fc.Arbitrary<Shape>): fc.Arbitrary<{ name: string; shape: Shape; required?: true }[]> {
  const field = fc.record(
    { name: name(), shape: inner, required: fc.constant(true as const) },
    { requiredKeys: ["name", "shape"], noNullPrototype: true },
  );
  return fc.uniqueArray(field, { selector: (one) => one.name, maxLength: 5 });
}

function operations(): fc.Arbitrary<Operation[]> {
  const path = fc.constantFrom(
    "/houses",
    "/houses/{id}",
    "/houses/{id}/beds",
    "/gates/{gate}/locks/{lock}/open",
  );
  const verb = fc.constantFrom<Verb>(...verbs);
  const parts = fc.record(
    {
      body: shape(),
      answer: shape(),
      batch: name(),
      batchResource: name(),
      deprecated: fc.constant(true as const),
    },
    { requiredKeys: [], noNullPrototype: true },
  );
  const operation = fc
    .record({
      id: fc.string(),
      verb,
      path,
      places: fields(shape()),
      query: fields(shape()),
      status: fc.constantFrom(200, 204),
      scopes: fc.uniqueArray(fc.constantFrom("a:read", "b:write", "c"), { maxLength: 2 }),
    })
    .chain((whole) => parts.map((some) => ({ ...whole, ...some }) as Operation));
  return fc
    .uniqueArray(operation, { selector: ({ verb: on, path: at }) => `${on} ${at}`, maxLength: 6 })
    .map((found) => found.map((one, position) => ({ ...one, id: `${one.id}${position}` })))
    .map(groupedByPath);
}

/** A description has each path once. */
function groupedByPath(found: readonly Operation[]): Operation[] {
  return [...Map.groupBy(found, ({ path }) => path).values()].flat();
}
