import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { getLocation } from "jsonc-parser";
import type * as jsonService from "vscode-json-languageservice";
import type { JsonSchema } from "../../../src/catalog/schema.ts";
import { documentSchema } from "../../../src/catalog/schema.ts";
import { greenhouseFacts } from "./greenhouse.ts";

describe("a document is judged", () => {
  const schema = documentSchema(greenhouseFacts(), { get: "getHouseBed", put: "updateHouseBed" });
  const judged: [why: string, document: object, problems: string[]][] = [
    [
      "right as answered",
      { id: "b", name: "a", light: "none", depth: 2, rows: [{ crop: "leek" }], wet: true },
      [],
    ],
    ["right with a null that only the answer knows", { light: null }, []],
    ["right when empty: a draft may omit what it likes", {}, []],
    ["right with fields that are not described", { new: 1, rows: [{ crop: "kale", new: 2 }] }, []],
    [
      "right with read-only fields of any type, for their values are not the user's",
      { id: null, wet: "so" },
      [],
    ],
    ["wrong with a value outside of both enums", { light: "dusk" }, ["light"]],
    ["wrong with a type that neither side has", { name: 5 }, ["name"]],
    ["wrong beyond the range", { depth: 81 }, ["depth"]],
    ["wrong below what either side has", { depth: 0.5 }, ["depth"]],
    ["wrong when too short, too long, or out of pattern", { name: "" }, ["name", "name"]],
    ["wrong with too long a list", { rows: [1, 2, 3, 4, 5].map(() => ({ crop: "kale" })) }, ["rows"]],
    [
      "wrong where a list item lacks what it must have",
      { rows: [{ sown: "2026-01-01T00:00:00Z" }] },
      ["rows"],
    ],
    ["right with either type of item where the sides differ", { helpers: [1, { id: 2 }] }, []],
    ["wrong with a third type of item", { helpers: ["Ann"] }, ["helpers"]],
    ["right with a map whose values only the answer describes", { labels: { a: { text: "b" } } }, []],
    ["wrong with such a map's value of another type", { labels: { a: 1 } }, ["labels"]],
  ];
  for (const [why, document, expected] of judged) {
    it(why, async () => assert.deepEqual(await problems(schema, document), expected));
  }
});

describe("a document that nobody can write", () => {
  it("is never wrong", async () => {
    const schema = documentSchema(greenhouseFacts(), { get: "getHouseBed" });
    assert.deepEqual(await problems(schema, { id: 1, light: 2, rows: "none" }), []);
  });
});

describe("VS Code's JSON service, given the schema,", () => {
  const schema = documentSchema(greenhouseFacts(), { get: "getHouseBed", put: "updateHouseBed" });

  it("proposes the fields that a user may set, and not the read-only ones", async () => {
    const labels = await proposals(schema, '{"name": "a", ', "}");
    assert.ok(labels.includes("gateCode") && labels.includes("light"));
    assert.ok(!labels.includes("id") && !labels.includes("wet"));
  });

  it("proposes values", async () => {
    assert.deepEqual((await proposals(schema, '{"light": ', "}")).toSorted(), [
      '"none"',
      '"shade"',
      '"sun"',
      "null",
    ]);
  });
});

/** Node sees only the CommonJS build, whose names it cannot tell. */
const { getLanguageService, TextDocument } = createRequire(import.meta.url)(
  "vscode-json-languageservice",
) as typeof jsonService;

/** The service has its own type for schemas: ours fits without a cast. */
function serviceFor(schema: jsonService.JSONSchema): jsonService.LanguageService {
  const service = getLanguageService({});
  service.configure({ validate: true, schemas: [{ uri: "bed", fileMatch: ["*"], schema }] });
  return service;
}

/** The top-level fields in which VS Code's JSON service finds something wrong. */
async function problems(schema: JsonSchema, document: object): Promise<string[]> {
  const text = TextDocument.create("meraki:/bed.json", "json", 1, JSON.stringify(document));
  const service = serviceFor(schema);
  const found = await service.doValidation(text, service.parseJSONDocument(text));
  return found.map(({ range }) => String(getLocation(text.getText(), text.offsetAt(range.end) - 1).path[0]));
}

async function proposals(schema: JsonSchema, before: string, after: string): Promise<string[]> {
  const text = TextDocument.create("meraki:/bed.json", "json", 1, before + after);
  const service = serviceFor(schema);
  const found = await service.doComplete(
    text,
    text.positionAt(before.length),
    service.parseJSONDocument(text),
  );
  return found?.items.map(({ label }) => label) ?? [];
}
