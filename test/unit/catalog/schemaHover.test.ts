import assert from "node:assert/strict";
import { documentSchema } from "../../../src/catalog/schema.ts";
import { at, fieldSchema } from "./fieldSchema.ts";
import { greenhouseFacts } from "./greenhouse.ts";

describe("the hover over a field", () => {
  const schema = documentSchema(greenhouseFacts(), {
    get: "getHouseBed",
    put: "updateHouseBed",
    fieldNotes: (pattern) =>
      pattern === "rows[].tool" || pattern === "labels{}.text" ? `A note on ${pattern}.` : undefined,
  });
  const hovers: [place: string, text: string][] = [
    ["name", "string · 1 to 40 characters · required"],
    [
      "light",
      'string · may be `null` · default `"sun"`\n\nValues: `sun`, `shade`\n\nAnswered, but not taken: `none`',
    ],
    ["depth", "number (float) · 5 to 80.5"],
    ["rows", "list of objects · at most 4 items"],
    [
      "rows[].tool",
      "string · required\n\n*Write-only: Dashboard takes it, but does not answer it.*\n\nA note on rows[].tool.",
    ],
    ["helpers", "list of integers, answered as list of objects"],
    ["labels", "map"],
    ["labels{}.text", "string\n\nA note on labels{}.text."],
    ["id", "string\n\n*Read-only: Dashboard sets it, a push leaves it out.*"],
  ];
  for (const [place, text] of hovers) {
    it(place, () => assert.equal(at(schema, place).markdownDescription, text));
  }

  it("shows at most thirty values", () => {
    const values = Array.from({ length: 33 }, (_, position) => `v${position}`);
    const text = fieldSchema(undefined, { type: "string", enum: values }).markdownDescription ?? "";
    assert.match(text, /`v29` and 3 more/);
  });

  it("cannot be broken by a value with backticks", () => {
    const text = fieldSchema(undefined, { type: "string", enum: ["a`b", ""] }).markdownDescription ?? "";
    assert.match(text, /Values: `` a`b ``, `{1} {2}`/);
  });
});
