import assert from "node:assert/strict";
import { brotliCompressSync } from "node:zlib";
import { readFacts } from "../../../src/catalog/facts.ts";
import { describing, factsOf, greenhouseFacts } from "./greenhouse.ts";

describe("facts", () => {
  const facts = greenhouseFacts();

  it("name the description that they come from", () => {
    assert.deepEqual(facts.source, { version: "7.1.0", sha256: "ab12" });
  });

  it("find an operation by its id and by its place", () => {
    const byId = facts.operation("updateHouseBed");
    assert.equal(byId?.verb, "put");
    assert.equal(facts.at("/houses/{houseId}/beds/{bedId}", "put"), byId);
  });

  it("find nothing that is not described", () => {
    assert.equal(facts.operation("getHouse"), undefined);
    assert.equal(facts.operation("constructor"), undefined);
    assert.equal(facts.at("/houses/{houseId}/beds/water", "get"), undefined);
  });

  it("list operations in the order of the description", () => {
    assert.deepEqual(
      facts.operations.map(({ id }) => id),
      [
        "getHouseBeds",
        "createHouseBed",
        "getHouseBed",
        "updateHouseBed",
        "deleteHouseBed",
        "waterHouseBeds",
        "bulkHouseReadingsDelete",
        "getHouseReadings",
        "getHouseEvents",
        "getHouseRoof",
      ],
    );
  });

  it("tell all of an operation", () => {
    assert.deepEqual(facts.operation("deleteHouseBed"), {
      id: "deleteHouseBed",
      verb: "delete",
      path: "/houses/{houseId}/beds/{bedId}",
      places: [
        { name: "houseId", shape: { type: "string" }, required: true },
        { name: "bedId", shape: { type: "string" }, required: true },
      ],
      query: [],
      status: 204,
      deprecated: true,
      scopes: [],
    });
  });

  for (const names of [
    ["zeta", "alpha", "mid"],
    ["__proto__", "constructor", "toString"],
    ["really!", "really", "what?", "what", "!", "?"],
    ["", " ", "o", "0x", "🌱"],
  ]) {
    it(`keep the fields ${JSON.stringify(names)}, in this order`, () => {
      const properties = Object.fromEntries(names.map((name) => [name, { type: "string" }]));
      const required = names.slice(1, 2);
      const answer = factsOf(describing({ type: "object", properties, required })).operation(
        "getThing",
      )?.answer;
      assert.deepEqual(answer, {
        type: "object",
        fields: names.map((name) => ({
          name,
          shape: { type: "string" },
          ...(required.includes(name) && { required: true }),
        })),
      });
    });
  }

  it("are not read from an index of another format", () => {
    const index = brotliCompressSync(JSON.stringify({ format: 99, paths: [] }));
    assert.throws(() => readFacts(index), /format 99/);
  });

  it("are not read from what is no index", () => {
    assert.throws(() => readFacts(new Uint8Array([1, 2, 3])));
  });
});
