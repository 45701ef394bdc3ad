import assert from "node:assert/strict";
import { readDraft, writeDraft, type Draft } from "../../../src/documents/draftFile.ts";

const draft: Draft = {
  uri: "meraki:/c/1/networks/N_1/a.network.json",
  baseline: "{}",
  text: '{ "name": "Ä" }',
  revision: 3,
  savedAt: "2026-11-12T07:41:09.090Z",
  keptOver: undefined,
};

describe("A draft's file", () => {
  it("gives back what was written, with and without what may be missing", () => {
    for (const one of [draft, { ...draft, keptOver: "{}" }, { ...draft, text: undefined }])
      assert.deepEqual(readDraft(writeDraft(one)), one);
  });

  it("is none where a field is missing or of another type", () => {
    const good = JSON.parse(writeDraft(draft)) as Record<string, unknown>;
    for (const field of ["version", "uri", "baseline", "revision", "savedAt"])
      for (const bad of [undefined, null, [], true])
        assert.equal(readDraft(JSON.stringify({ ...good, [field]: bad })), undefined, field);
    for (const field of ["text", "keptOver"])
      assert.equal(readDraft(JSON.stringify({ ...good, [field]: 7 })), undefined, field);
  });

  it("is none where it is no object, of another version, or cut off", () => {
    for (const content of ["", "null", "[]", '"text"', '{"version":2}', writeDraft(draft).slice(0, 40)])
      assert.equal(readDraft(content), undefined, content);
  });

  it("holds nothing that a stranger has put there", () => {
    const strange = JSON.stringify({ ...JSON.parse(writeDraft(draft)), more: "strange" });
    assert.deepEqual(readDraft(strange), draft);
  });
});
