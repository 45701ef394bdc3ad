import assert from "node:assert/strict";
import fc from "fast-check";
import { applyEdits } from "../../../src/changes/json/applyEdits.ts";
import type { Finding } from "../../../src/changes/findings/findings.ts";
import {
  compactJson,
  isFields,
  isList,
  readJson,
  sameJson,
  valueAt,
  type Json,
} from "../../../src/changes/json/json.ts";
import { fillSecrets, maskMarker } from "../../../src/changes/secrets/mask.ts";
import { planPush, type Plan } from "../../../src/changes/plan.ts";
import { patternOf } from "../../../src/catalog/pattern.ts";
import { documents, enterpriseSsid } from "./support/documents.ts";
import { shown } from "./support/plans.ts";
import { contract, field, rulesFor, shapeLike } from "./support/rules.ts";
import { fieldRules } from "../../../src/catalog/fieldRules.ts";

/** A kind with something of everything: read-only, write-only, secret, required and appended parts, and all sorts of lists. */
const example = {
  id: "1",
  name: "",
  psk: "",
  mode: "",
  deep: { on: true, since: "", level: 1 },
  tags: [""],
  rows: [{ key: 1, x: 1, secret: "" }],
  map: {},
};
const taken = {
  name: "",
  psk: "",
  mode: "",
  deep: { on: true, level: 1 },
  tags: [""],
  rows: [{ key: 1, x: 1, secret: "" }],
  map: {},
  hidden: true,
};
const odd = fieldRules(
  contract({
    omitted: "reverts",
    fields: {
      mode: field({
        fallback: '"b"',
        refuses: [{ value: "old", instead: "a", evidence: field({}).evidence }],
      }),
      deep: field({ omitted: "unknown" as const }),
      tags: field({ omitted: "keeps" as const }),
    },
    lists: { tags: { by: "set" }, rows: { by: "key", key: "key" } },
  }),
  shapeLike(example),
  shapeLike(taken),
);

const row = fc.record(
  {
    key: fc.integer({ min: 1, max: 4 }),
    x: fc.integer({ min: 0, max: 2 }),
    secret: fc.constantFrom("", "one", "two"),
  },
  { requiredKeys: ["key"] },
);
const anyDocument = fc.record(
  {
    id: fc.constantFrom("1", "2"),
    name: fc.string(),
    psk: fc.constantFrom("hunter22", ""),
    mode: fc.constantFrom("a", "b", "old"),
    deep: fc.record(
      { on: fc.boolean(), since: fc.constantFrom("x", "y"), level: fc.nat(2) },
      { requiredKeys: [] },
    ),
    tags: fc.array(fc.constantFrom("x", "y", "z"), { maxLength: 4 }),
    rows: fc.array(row, { maxLength: 4 }),
    map: fc.dictionary(fc.constantFrom("10", "2", "__proto__", "a.b"), fc.jsonValue({ maxDepth: 1 })),
    unknown: fc.jsonValue({ maxDepth: 2 }),
  },
  { requiredKeys: [] },
);

/** A document as it is live, and what a person made of it: masks move along where a secret stayed the same. */
const edited = fc
  .tuple(anyDocument, anyDocument)
  .map(([live, draft]) => ({ live: shown(live), draft: shown(draft) }));

const planned = (
  { live, draft }: { live: ReturnType<typeof shown>; draft: ReturnType<typeof shown> },
  text = draft.text,
): Plan =>
  planPush({
    rules: odd,
    baseline: live.text,
    live: live.text,
    draft: text,
    secrets: new Map([...draft.secrets, ...live.secrets]),
  });

describe("Any plan", () => {
  it("plans nothing for an unedited draft, and predicts what is live", () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const live = shown(document);
        const plan = planned({ live, draft: live });
        assert.deepEqual([plan.verdict, plan.findings, plan.changes], ["nothing", [], []]);
        assert.ok(sameJson(plan.prediction, readJson(live.text)));
      }),
    );
    for (const [kind, document] of [...Object.entries(documents), ["ssid", enterpriseSsid] as const]) {
      const live = shown(document).text;
      const plan = planPush({
        rules: rulesFor(kind),
        baseline: live,
        live,
        draft: live,
        secrets: shown(document).secrets,
      });
      assert.equal(plan.verdict, "nothing");
    }
  });

  it("sends no read-only field, and no mask once its secrets are filled in", () => {
    fc.assert(
      fc.property(edited, (story) => {
        const { body } = planned(story);
        if (!body) return;
        for (const path of pathsOf(body)) assert.ok(!odd.readOnly(patternOf(path)), path.join("."));
        const filled = compactJson(
          fillSecrets(body, new Map([...story.draft.secrets, ...story.live.secrets])),
        );
        assert.ok(!filled.includes(maskMarker));
      }),
    );
  });

  it("has changes and a body exactly where it is ready, and a block exactly where it is blocked", () => {
    fc.assert(
      fc.property(edited, (story) => {
        const { verdict, body, changes, findings } = planned(story);
        assert.equal(body !== undefined, verdict === "ready");
        assert.equal(
          findings.some(({ grade }) => grade === "blocks"),
          verdict === "blocked",
        );
        if (verdict === "nothing") assert.deepEqual(changes, []);
      }),
    );
  });

  it("predicts no read-only field to change, and nothing unknown to be there", () => {
    fc.assert(
      fc.property(edited, (story) => {
        const { changes, prediction, unknown } = planned(story);
        const topLevel = changes.filter(({ path }) => path.every((step) => typeof step === "string"));
        for (const { path } of topLevel) assert.ok(!odd.readOnly(patternOf(path)), path.join("."));
        for (const path of unknown) assert.equal(valueAt(prediction, path), undefined);
      }),
    );
  });

  it("asks for nothing more once it has come true", () => {
    fc.assert(
      fc.property(edited, (story) => {
        const plan = planned(story);
        if (plan.verdict !== "ready" || plan.unknown.length > 0) return;
        const after = { text: compactJson(plan.prediction), secrets: story.draft.secrets };
        const again = planned({ live: after, draft: after }, compactJson(plan.prediction));
        assert.equal(again.verdict, "nothing");
      }),
    );
  });

  it("loses a finding to its fix, and gets no other of its sort for it", () => {
    fc.assert(
      fc.property(edited, fc.nat(), (story, choice) => {
        const { findings } = planned(story);
        const fixable = findings.filter(({ fix }) => fix);
        const finding = fixable[choice % Math.max(1, fixable.length)];
        if (!finding?.fix) return;
        const text = applyEdits(story.draft.text, finding.fix, orderIn(readJson(story.live.text)));
        const left = planned(story, text).findings;
        assert.ok(
          countOf(finding, left) < countOf(finding, findings),
          JSON.stringify([finding.code, finding.path, text]),
        );
      }),
      { numRuns: 500 },
    );
  });

  it("is clean once every omitted field is restored, in the order that it had", () => {
    fc.assert(
      fc.property(anyDocument, fc.array(fc.constantFrom(...Object.keys(example))), (document, gone) => {
        const live = shown(document);
        const json = readJson(live.text);
        assert.ok(isFields(json));
        const cut = new Map([...json].filter(([name]) => !gone.includes(name)));
        const { findings } = planned({ live, draft: live }, compactJson(cut));
        const text = applyEdits(
          compactJson(cut),
          findings.flatMap(({ fix }) => fix ?? []),
          orderIn(json),
        );
        const restored = readJson(text);
        assert.ok(isFields(restored));
        const readOnlyGone = [...json.keys()].filter((name) => !(name === "id" && gone.includes(name)));
        assert.deepEqual([...restored.keys()], readOnlyGone);
        assert.equal(planned({ live, draft: live }, text).verdict, "nothing");
      }),
    );
  });
});

/** How many findings say this of this place: of a list, the items that it lacks. */
function countOf(finding: Finding, findings: readonly Finding[]): number {
  const isSame = (other: Finding): boolean =>
    other.code === finding.code && String(other.path) === String(finding.path);
  return findings.filter(isSame).length;
}

function orderIn(json: Json): (parent: readonly (string | number)[]) => readonly string[] {
  return (parent) => {
    const fields = valueAt(json, parent);
    return isFields(fields) ? [...fields.keys()] : [];
  };
}

function pathsOf(json: Json, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (isList(json)) return json.flatMap((item, at) => pathsOf(item, [...path, at]));
  if (!isFields(json)) return [path];
  return [...json].flatMap(([name, value]) => [[...path, name], ...pathsOf(value, [...path, name])]);
}
