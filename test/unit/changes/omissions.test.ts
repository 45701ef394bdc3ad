import assert from "node:assert/strict";
import type { WriteContract } from "../../../src/catalog/contract.ts";
import type { Finding } from "../../../src/changes/findings/findings.ts";
import { pathText } from "../../../src/changes/findings/findingSentence.ts";
import { listed, plain, planOf, type Document } from "./support/plans.ts";
import { field, madeRules } from "./support/rules.ts";

interface Row {
  readonly name: string;
  readonly contract: Partial<WriteContract>;
  /** What the person leaves out of `live`. */
  readonly draft: unknown;
  readonly verdict: "nothing" | "ready";
  readonly body?: unknown;
  readonly prediction: unknown;
  readonly unknown?: readonly string[];
  readonly findings: readonly string[];
}

const live = { name: "Staff", mode: "a", deep: { on: true, level: 3 }, id: "1" };
const writable = { name: "", mode: "", deep: { on: true, level: 0 } };
const withDefault = { mode: field({ fallback: '"z"' }) };

const rows: readonly Row[] = [
  {
    name: "reverts to a published default",
    contract: { omitted: "reverts", fields: withDefault },
    draft: { name: "Staff", deep: { on: true, level: 3 }, id: "1" },
    verdict: "ready",
    body: { name: "Staff", deep: { on: true, level: 3 } },
    prediction: { ...live, mode: "z" },
    findings: ["warns omitted mode"],
  },
  {
    name: "reverts to a default that nobody published",
    contract: { omitted: "reverts" },
    draft: { name: "Staff", deep: { on: true, level: 3 }, id: "1" },
    verdict: "ready",
    body: { name: "Staff", deep: { on: true, level: 3 } },
    prediction: { name: "Staff", deep: { on: true, level: 3 }, id: "1" },
    unknown: ["mode"],
    findings: ["warns omitted mode"],
  },
  {
    name: "keeps: leaving it out asks for nothing",
    contract: { omitted: "keeps", fields: withDefault },
    draft: { name: "Staff", deep: { on: true, level: 3 }, id: "1" },
    verdict: "nothing",
    prediction: live,
    findings: ["informs omitted mode"],
  },
  {
    name: "keeps, beside a change",
    contract: { omitted: "keeps" },
    draft: { name: "Guest", deep: { on: true, level: 3 }, id: "1" },
    verdict: "ready",
    body: { name: "Guest", deep: { on: true, level: 3 } },
    prediction: { ...live, name: "Guest" },
    findings: ["informs omitted mode"],
  },
  {
    name: "unknown: nobody can say, a published default or not",
    contract: { omitted: "unknown", fields: withDefault },
    draft: { name: "Staff", deep: { on: true, level: 3 }, id: "1" },
    verdict: "ready",
    body: { name: "Staff", deep: { on: true, level: 3 } },
    prediction: { name: "Staff", deep: { on: true, level: 3 }, id: "1" },
    unknown: ["mode"],
    findings: ["warns omitted mode"],
  },
  {
    name: "nested, reverts",
    contract: { omitted: "reverts", fields: { "deep.level": field({ fallback: "0" }) } },
    draft: { ...live, deep: { on: true } },
    verdict: "ready",
    body: { name: "Staff", mode: "a", deep: { on: true } },
    prediction: { ...live, deep: { on: true, level: 0 } },
    findings: ["warns omitted deep.level"],
  },
  {
    name: "nested, keeps",
    contract: { omitted: "keeps" },
    draft: { ...live, deep: { level: 4 } },
    verdict: "ready",
    body: { name: "Staff", mode: "a", deep: { level: 4 } },
    prediction: { ...live, deep: { on: true, level: 4 } },
    findings: ["informs omitted deep.on"],
  },
  {
    name: "nested, unknown",
    contract: { omitted: "unknown" },
    draft: { ...live, deep: {} },
    verdict: "ready",
    body: { name: "Staff", mode: "a", deep: {} },
    prediction: { ...live, deep: {} },
    unknown: ["deep.on", "deep.level"],
    findings: ["warns omitted deep.on", "warns omitted deep.level"],
  },
  {
    name: "one field keeps where its kind reverts, its parts as well",
    contract: { omitted: "reverts", fields: { deep: field({ omitted: "keeps" as const }) } },
    draft: { name: "Staff", mode: "b", deep: { on: false }, id: "1" },
    verdict: "ready",
    body: { name: "Staff", mode: "b", deep: { on: false } },
    prediction: { ...live, mode: "b", deep: { on: false, level: 3 } },
    findings: ["informs omitted deep.level"],
  },
  {
    name: "a read-only field: nothing is left out",
    contract: { omitted: "reverts" },
    draft: { name: "Guest", mode: "a", deep: { on: true, level: 3 } },
    verdict: "ready",
    body: { name: "Guest", mode: "a", deep: { on: true, level: 3 } },
    prediction: { ...live, name: "Guest" },
    findings: [],
  },
];

describe("A field that a draft leaves out", () => {
  for (const row of rows) {
    it(row.name, () => {
      const plan = planOf({ live, rules: madeRules(row.contract, live, writable), edit: () => row.draft });
      assert.equal(plan.verdict, row.verdict);
      assert.deepEqual(plain(plan.body), row.body);
      assert.deepEqual(plain(plan.prediction), row.prediction);
      assert.deepEqual(
        plan.unknown.map((path) => path.join(".")),
        row.unknown ?? [],
      );
      assert.deepEqual(listed(plan.findings), row.findings);
    });
  }

  it("says what it reverts to, and offers to put it back as Dashboard has it", () => {
    const rules = madeRules({ fields: withDefault }, live, writable);
    const [finding] = planOf({ live, rules, edit: without("mode") }).findings;
    assert.ok(finding?.code === "omitted");
    assert.deepEqual([finding.omitted, finding.fallback], ["reverts", '"z"']);
    assert.deepEqual(fixes(finding), [["set", "mode", "a"]]);
  });
});

describe("What is sent", () => {
  const edit = (it: Document) => ({ ...it, name: "Guest" });

  it("is the whole writable document where omitted fields revert, or nobody knows", () => {
    for (const omitted of ["reverts", "unknown"] as const) {
      const plan = planOf({ live, rules: madeRules({ omitted }, live, writable), edit });
      assert.deepEqual(plain(plan.body), { name: "Guest", mode: "a", deep: { on: true, level: 3 } });
    }
  });

  it("is what changed and what is required where fields are known to keep", () => {
    const parts = { send: "changed", omitted: "keeps", required: ["mode"] } as const;
    const plan = planOf({ live, rules: madeRules(parts, live, writable), edit });
    assert.deepEqual(plain(plan.body), { name: "Guest", mode: "a" });
    assert.deepEqual(plain(plan.prediction), { ...live, name: "Guest" });
  });

  it("is never less than what would be lost: a field that reverts goes along", () => {
    const parts = {
      send: "changed",
      omitted: "keeps",
      fields: { deep: field({ omitted: "reverts" as const }) },
    } as const;
    const plan = planOf({ live, rules: madeRules(parts, live, writable), edit });
    assert.deepEqual(plain(plan.body), { name: "Guest", deep: { on: true, level: 3 } });
  });

  it("keeps the order of the text", () => {
    const plan = planOf({
      live,
      rules: madeRules({}, live, writable),
      edit: () => '{"mode":"b","deep":{"level":3,"on":true},"name":"Staff"}',
    });
    assert.deepEqual([...(plan.body?.keys() ?? [])], ["mode", "deep", "name"]);
  });
});

function without(name: string): (document: Document) => unknown {
  return (document) => Object.fromEntries(Object.entries(document).filter(([key]) => key !== name));
}

/** `["set", "list[0].since", "monday"]` */
function fixes({ fix = [] }: Finding): unknown[][] {
  return fix.map((edit) => [
    edit.do,
    pathText(edit.path),
    edit.do === "remove" ? undefined : plain(edit.json),
  ]);
}
