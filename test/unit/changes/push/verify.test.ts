import assert from "node:assert/strict";
import { pathText } from "../../../../src/changes/findings/findingSentence.ts";
import { readJson, type Path } from "../../../../src/changes/json/json.ts";
import { deviationSentence } from "../../../../src/changes/push/deviationSentence.ts";
import { verifyPush } from "../../../../src/changes/push/verify.ts";
import { madeRules } from "../support/rules.ts";

const rules = madeRules(
  { lists: { tags: { by: "set" } } },
  { name: "", mode: "", tags: [""], rows: [{ id: "", x: 1 }], status: { ip: "" } },
  { name: "", mode: "", tags: [""], rows: [{ x: 1 }] },
);
const before = {
  name: "a",
  mode: "x",
  tags: ["1", "2"],
  rows: [{ id: "1", x: 1 }],
  status: { ip: "10.0.0.1" },
};
const prediction = { ...before, name: "b" };

interface Row {
  readonly name: string;
  readonly actual: unknown;
  readonly unknown?: readonly Path[];
  readonly named: readonly string[];
}

const rows: readonly Row[] = [
  { name: "as predicted", actual: prediction, named: [] },
  {
    name: "in another order of fields",
    actual: Object.fromEntries(Object.entries(prediction).toReversed()),
    named: [],
  },
  { name: "ignored", actual: before, named: ["ignored name"] },
  { name: "something else made of it", actual: { ...prediction, name: "B" }, named: ["otherwise name"] },
  { name: "something changed by itself", actual: { ...prediction, mode: "y" }, named: ["by-itself mode"] },
  {
    name: "something gone by itself",
    actual: { name: "b", tags: ["1", "2"], rows: before.rows, status: before.status },
    named: ["by-itself mode"],
  },
  { name: "something new by itself", actual: { ...prediction, extra: 1 }, named: ["by-itself extra"] },
  {
    name: "what Dashboard sets, its parts as well",
    actual: { ...prediction, status: { ip: "10.0.0.9" }, rows: [{ id: "7", x: 1 }] },
    named: [],
  },
  { name: "a set in another order", actual: { ...prediction, tags: ["2", "1"] }, named: [] },
  {
    name: "a set with something else in it",
    actual: { ...prediction, tags: ["2", "3"] },
    named: ["by-itself tags[0]", "by-itself tags[1]"],
  },
  {
    name: "a list in another order",
    actual: { ...prediction, rows: [{ id: "1", x: 2 }] },
    named: ["by-itself rows[0].x"],
  },
  { name: "what nobody could know", actual: { ...prediction, mode: "y" }, unknown: [["mode"]], named: [] },
  {
    name: "a part of what nobody could know",
    actual: { ...prediction, rows: [{ id: "1", x: 2 }] },
    unknown: [["rows"]],
    named: [],
  },
  {
    name: "beside what nobody could know",
    actual: { ...prediction, mode: "y" },
    unknown: [["rows"]],
    named: ["by-itself mode"],
  },
];

describe("verifyPush", () => {
  for (const { name, actual, unknown = [], named } of rows) {
    it(name, () => {
      const [was, predicted, is] = [before, prediction, actual].map((value) =>
        readJson(JSON.stringify(value)),
      );
      assert.ok(was && predicted && is);
      const deviations = verifyPush({ before: was, prediction: predicted, unknown, actual: is }, rules);
      assert.deepEqual(deviations.map(({ sort, path }) => `${sort} ${pathText(path)}`).toSorted(), named);
    });
  }

  it("can be said in a sentence each", () => {
    const say = (actual: unknown) => {
      const [was, predicted, is] = [before, prediction, actual].map((value) =>
        readJson(JSON.stringify(value)),
      );
      assert.ok(was && predicted && is);
      return verifyPush({ before: was, prediction: predicted, unknown: [], actual: is }, rules).map(
        deviationSentence,
      );
    };
    assert.deepEqual(say(before), ['Dashboard ignored name: it is still "a".']);
    assert.deepEqual(say({ ...prediction, mode: "y" }), ['Dashboard changed mode by itself: it is now "y".']);
    assert.deepEqual(say({ ...prediction, name: "B" }), ['Dashboard made name "B", not "b".']);
  });
});
