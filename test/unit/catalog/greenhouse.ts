import type { Description, Schema } from "../../../src/catalog/indexing/description.ts";
import type { Facts } from "../../../src/catalog/facts.ts";
import { readFacts } from "../../../src/catalog/facts.ts";
import { deriveFacts } from "../../../src/catalog/indexing/deriveFacts.ts";
import { packFacts } from "../../../src/catalog/indexing/packFacts.ts";

/** An invented API, small and shaped like Dashboard's: one example of each class of fact. */
export const greenhouse: Description & { openapi: string } = {
  openapi: "3.0.1",
  info: { version: "7.1.0" },
  paths: {
    "/houses/{houseId}/beds": {
      get: {
        operationId: "getHouseBeds",
        description: "List the beds of a greenhouse, the dry ones too",
        parameters: [
          houseId(),
          { name: "perPage", in: "query", description: perPage(3, 1000, 10), schema: { type: "integer" } },
          {
            name: "crops",
            in: "query",
            schema: { type: "array", items: { type: "string", enum: ["leek", "kale"] } },
          },
          { name: "since", in: "query", required: true, schema: { type: "string", format: "date-time" } },
        ],
        responses: { 200: { ...json({ type: "array", items: bed() }), headers: { Link: {} } } },
        security: [{ oauth2: ["house:beds:read"] }],
      },
      post: {
        operationId: "createHouseBed",
        description: "Dig a bed",
        parameters: [houseId()],
        requestBody: json({ ...bed(), required: ["name"] }),
        responses: { 201: json(bed()) },
        security: [{ oauth2: ["house:beds:write"] }],
      },
    },
    "/houses/{houseId}/beds/{bedId}": {
      get: {
        operationId: "getHouseBed",
        parameters: [houseId(), bedId()],
        responses: { 200: json(bed()) },
        security: [{ oauth2: ["house:beds:read"] }],
      },
      put: {
        operationId: "updateHouseBed",
        description: "Change a bed",
        parameters: [houseId(), bedId()],
        requestBody: json({
          type: "object",
          required: ["name"],
          properties: {
            name: { type: "string", minLength: 1, maxLength: 40, pattern: "^[a-z]" },
            light: { type: "string", enum: ["sun", "shade"], default: "sun" },
            depth: { type: "number", format: "float", minimum: 5, maximum: 80.5 },
            rows: { type: "array", maxItems: 4, items: row() },
            gateCode: { type: "string" },
            helpers: { type: "array", items: { type: "integer" } },
            labels: { type: "object" },
          },
        }),
        responses: { 200: json(bed()) },
        security: [{ oauth2: ["house:beds:write"] }],
      },
      delete: {
        operationId: "deleteHouseBed",
        description: "Fill a bed in",
        deprecated: true,
        parameters: [houseId(), bedId()],
        responses: { 204: {} },
      },
    },
    "/houses/{houseId}/beds/water": {
      post: {
        operationId: "waterHouseBeds",
        description: "Water all beds",
        parameters: [houseId()],
        responses: { 202: {} },
      },
    },
    "/houses/{houseId}/readings/bulkDelete": {
      post: {
        operationId: "bulkHouseReadingsDelete",
        description: "Forget all readings",
        parameters: [houseId()],
        responses: { 204: {} },
      },
    },
    "/houses/{houseId}/readings": {
      get: {
        operationId: "getHouseReadings",
        parameters: [
          houseId(),
          { name: "perPage", in: "query", description: "Entries", schema: { type: "integer" } },
        ],
        responses: { 200: json(object({ items: list(reading()), meta: { type: "object" } })) },
      },
    },
    "/houses/{houseId}/events": {
      get: {
        operationId: "getHouseEvents",
        parameters: [houseId()],
        responses: {
          200: {
            ...json(object({ message: { type: "string" }, events: list(object({ what: {} })) })),
            headers: { Link: {} },
          },
        },
      },
    },
    "/houses/{number}/roof": {
      get: {
        operationId: "getHouseRoof",
        parameters: [{ name: "number", in: "path", required: true, schema: { type: "integer", minimum: 1 } }],
        responses: { 200: json({ type: "object", additionalProperties: true }) },
      },
    },
  },
  "x-batchable-actions": [
    { resource: "/houses/{houseId}/beds/{bedId}", operation: "update" },
    { resource: "/houses/{houseId}/beds", operation: "water" },
    { resource: "/houses/{houseId}/readings", operation: "bulk_delete", summary: "Forget all readings" },
    { resource: "/houses/{houseId}/moon", operation: "create", summary: "Nothing like it" },
  ],
};

/** The facts of the greenhouse, through the bytes of an index. */
export function greenhouseFacts(): Facts {
  return factsOf(greenhouse);
}

export function factsOf(description: Description): Facts {
  return readFacts(packFacts(deriveFacts(description, "ab12")));
}

/** A description with one GET, which answers this. */
export function describing(schema: Schema): Description {
  return {
    info: { version: "1" },
    paths: { "/thing": { get: { operationId: "getThing", responses: { 200: json(schema) } } } },
  };
}

function json(schema: Schema): { content: { "application/json": { schema: Schema } } } {
  return { content: { "application/json": { schema } } };
}

function object(properties: Record<string, Schema>): Schema {
  return { type: "object", properties };
}

function list(items: Schema): Schema {
  return { type: "array", items };
}

function houseId(): { name: string; in: string; required: true; schema: Schema } {
  return { name: "houseId", in: "path", required: true, schema: { type: "string" } };
}

function bedId(): { name: string; in: string; required: true; schema: Schema } {
  return { name: "bedId", in: "path", required: true, schema: { type: "string" } };
}

function perPage(least: number, most: number, standard: number): string {
  return `The number of entries per page. Acceptable range is ${least} - ${most}. Default is ${standard}.`;
}

function bed(): Schema {
  return object({
    id: { type: "string" },
    name: { type: "string" },
    light: { type: "string", enum: ["sun", "none"], nullable: true },
    depth: { type: "number", format: "float", minimum: 1 },
    rows: list(object({ crop: { type: "string" }, sown: { type: "string", format: "date-time" } })),
    helpers: list(object({ id: { type: "integer" } })),
    labels: { type: "object", additionalProperties: object({ text: { type: "string" } }) },
    wet: { type: "boolean" },
  });
}

function row(): Schema {
  return { ...object({ crop: { type: "string" }, tool: { type: "string" } }), required: ["crop", "tool"] };
}

function reading(): Schema {
  return object({ at: { oneOf: [{ type: "string" }, object({ from: { type: "string" } })] } });
}
