import assert from "node:assert/strict";
import { worstFirst } from "../../../src/changes/findings/findings.ts";
import { planPush } from "../../../src/changes/plan.ts";
import { documents, enterpriseSsid, rule } from "./support/documents.ts";
import { listed, plain, planOf, shown, type Document } from "./support/plans.ts";
import { field, madeRules, rulesFor } from "./support/rules.ts";

/** One value of each kind, and how a person would change it. */
const simpleEdits: Readonly<Record<string, (document: Document) => unknown>> = {
  network: (it) => ({ ...it, notes: "Rack 7" }),
  device: (it) => ({ ...it, name: "Ward 4" }),
  vlan: (it) => ({ ...it, name: "Employees" }),
  l3rules: (it) => ({ rules: replaced(it["rules"], 1, { comment: "Surfing" }) }),
  ssid: (it) => ({ ...it, name: "Guests" }),
  admin: (it) => ({ ...it, orgAccess: "read-only" }),
};

describe("planPush", () => {
  for (const [kind, live] of Object.entries(documents)) {
    const rules = rulesFor(kind);
    it(`plans nothing for an unedited ${kind}`, () => {
      const plan = planOf({ live, rules });
      assert.equal(plan.verdict, "nothing");
      assert.equal(plan.body, undefined);
      assert.deepEqual(plan.findings, []);
    });

    it(`neither warns of nor blocks the edit of one value of a ${kind}`, () => {
      const edit = simpleEdits[kind] ?? assert.fail(`no edit of a ${kind}`);
      const plan = planOf({ live, edit, rules });
      assert.equal(plan.verdict, "ready");
      assert.deepEqual(plan.findings, []);
      assert.equal(plan.changes.length, 1);
      assert.deepEqual(plan.unknown, []);
    });

    it(`predicts for the edited ${kind} what the draft says`, () => {
      const edit = simpleEdits[kind] ?? assert.fail(`no edit of a ${kind}`);
      const plan = planOf({ live, edit, rules });
      assert.deepEqual(plain(plan.prediction), edit(JSON.parse(shown(live).text) as Document));
    });
  }

  it("takes another spelling of the same document for no change", () => {
    const rules = madeRules({}, { a: 1, b: "x", c: { d: true, e: 1 } });
    const live = '{"a": 1, "b": "\\u00e9", "c": {"d": true, "e": 1.0}}';
    const plan = planOf({ live, rules, edit: () => '{"c":{"e":1,"d":true},"b":"é","a":1.0}' });
    assert.equal(plan.verdict, "nothing");
  });

  it("takes an unedited draft for no change even where live moved since", () => {
    const rules = madeRules({}, { a: 1, b: 1 });
    const plan = planOf({ live: { a: 2, b: 1 }, baseline: { a: 1, b: 1 }, rules });
    assert.deepEqual([plan.verdict, plain(plan.prediction)], ["nothing", { a: 2, b: 1 }]);
  });
});

describe("A draft that cannot be sent", () => {
  const rules = madeRules({}, { a: 1 });
  const cases: readonly { name: string; draft: string; finding: string; problem?: string }[] = [
    { name: "broken JSON", draft: '{"a": 1', finding: "not-json", problem: "syntax" },
    { name: "a comment", draft: '{"a": 1 /* one */}', finding: "not-json", problem: "syntax" },
    { name: "a trailing comma", draft: '{"a": 1,}', finding: "not-json", problem: "syntax" },
    { name: "nothing at all", draft: "", finding: "not-json", problem: "empty" },
    { name: "blanks", draft: " \n\t", finding: "not-json", problem: "empty" },
    { name: "a key twice", draft: '{"a": 1, "a": 2}', finding: "not-json", problem: "duplicate-key" },
    {
      name: "a key twice, spelt otherwise",
      draft: '{"a": 1, "\\u0061": 2}',
      finding: "not-json",
      problem: "duplicate-key",
    },
    { name: "bottomless nesting", draft: "[".repeat(100_000), finding: "not-json", problem: "too-deep" },
    { name: "a list", draft: "[]", finding: "not-an-object" },
    { name: "a string", draft: '"a"', finding: "not-an-object" },
  ];
  for (const { name, draft, finding, problem } of cases) {
    it(`is blocked: ${name}`, () => {
      const plan = planOf({ live: { a: 1 }, rules, edit: () => draft });
      const [first] = plan.findings;
      assert.deepEqual(
        [plan.verdict, plan.body, first?.code, first?.grade],
        ["blocked", undefined, finding, "blocks"],
      );
      assert.equal(first?.code === "not-json" ? first.problem : undefined, problem);
      assert.deepEqual(plain(plan.prediction), { a: 1 });
    });
  }

  it("says where the JSON breaks and where the second key stands", () => {
    const offsets = ['{"a": }', '{"a": 1,\n "a": 2}'].map((draft) => {
      const [finding] = planOf({ live: { a: 1 }, rules, edit: () => draft }).findings;
      return finding?.code === "not-json" ? finding.offset : undefined;
    });
    assert.deepEqual(offsets, [6, 10]);
  });

  it("is blocked where the resource is gone: a PUT could create it anew", () => {
    const plan = planPush({
      rules,
      baseline: '{"a":1}',
      live: undefined,
      draft: '{"a":2}',
      secrets: new Map(),
    });
    assert.deepEqual([plan.verdict, listed(plan.findings)], ["blocked", ["blocks gone the document"]]);
    assert.deepEqual(plain(plan.prediction), { a: 1 });
  });

  it("is blocked where the kind is read-only, and unedited asks for nothing", () => {
    const live = { id: "1", name: "Acme" };
    const edited = planOf({ live, rules: undefined, edit: (it) => ({ ...it, name: "Acme 2" }) });
    assert.deepEqual(
      [edited.verdict, listed(edited.findings)],
      ["blocked", ["blocks read-only-kind the document"]],
    );
    assert.equal(planOf({ live, rules: undefined }).verdict, "nothing");
    assert.equal(
      planOf({ live: { ...live, name: "Now" }, baseline: live, rules: undefined }).verdict,
      "nothing",
    );
  });

  it("reads a paste of a megabyte", () => {
    const draft = JSON.stringify({ a: 1, notes: "x".repeat(1_000_000) });
    const plan = planOf({ live: { a: 1 }, rules, edit: () => draft });
    assert.deepEqual(listed(plan.findings), ["warns unknown-field notes"]);
    const many = JSON.stringify(Array.from({ length: 40_000 }, (_, at) => ({ secret: `s${at}`, at })));
    assert.equal(planOf({ live: { a: 1 }, rules, edit: () => many }).verdict, "blocked");
  });
});

describe("The order of findings", () => {
  it("has the worst first, and keeps the order of the document within a grade", () => {
    const rules = madeRules({ fields: { z: field({ omitted: "keeps" as const }) } }, { z: 1, a: 1, b: 1 });
    const plan = planOf({ live: { z: 1, a: 1, b: 1 }, rules, edit: () => ({ psk: "•••••••• #00000000" }) });
    assert.deepEqual(listed(plan.findings), [
      "blocks unknown-token psk",
      "warns omitted a",
      "warns omitted b",
      "warns unknown-field psk",
      "informs omitted z",
    ]);
    assert.deepEqual(
      worstFirst(plan.findings.toReversed()).map(({ grade }) => grade),
      plan.findings.map(({ grade }) => grade),
    );
  });
});

describe("What the catalog does not know", () => {
  it("survives an edit of something else", () => {
    const rules = madeRules({}, { name: "" });
    const live =
      '{"name": "a", "new": {"x": [1, {"y": 12345678901234567890}]}, "10": 1, "2": 2, "__proto__": {"z": 1}}';
    const plan = planOf({ live, rules, edit: () => live.replace('"a"', '"b"') });
    assert.deepEqual(listed(plan.findings), []);
    assert.deepEqual([...(plan.body?.keys() ?? [])], ["name", "new", "10", "2", "__proto__"]);
  });

  it("is marked where the person typed it: it may be a misspelling", () => {
    const plan = planOf({
      live: documents["vlan"],
      rules: rulesFor("vlan"),
      edit: (it) => ({ ...it, nmae: "x" }),
    });
    assert.deepEqual(listed(plan.findings), ["warns unknown-field nmae"]);
    const inside = planOf({
      live: documents["vlan"],
      rules: rulesFor("vlan"),
      edit: (it) => ({
        ...it,
        dhcpOptions: [
          { code: "42", type: "ip", value: "10.1.1.123", kode: "1" },
          { code: "66", type: "text", value: "provisioning.example" },
        ],
      }),
    });
    assert.deepEqual(listed(inside.findings), ["warns unknown-field dhcpOptions[0].kode"]);
  });

  it("is not marked inside a field that live has and nobody describes", () => {
    const rules = madeRules({}, { name: "" });
    const plan = planOf({
      live: { name: "a", news: [{ x: 1 }] },
      rules,
      edit: () => ({ name: "a", news: [{ x: 1 }, { x: 2, y: 3 }] }),
    });
    assert.deepEqual([plan.verdict, listed(plan.findings)], ["ready", []]);
  });
});

describe("What the schema says", () => {
  const rules = madeRules({}, { a: "", b: "" });
  const problems = [
    { path: ["a"], message: "Value is not accepted." },
    { path: ["b"], message: "Value is not accepted." },
  ];

  it("is a warning where the person typed the value, and nothing where Dashboard shows it itself", () => {
    const plan = planOf({
      live: { a: "odd", b: "even" },
      rules,
      edit: () => ({ a: "odd", b: "odd" }),
      more: { schemaProblems: problems },
    });
    assert.deepEqual(listed(plan.findings), ["warns schema b"]);
    assert.equal(plan.verdict, "ready");
  });
});

describe("An enterprise SSID", () => {
  it("carries a mode that PUT refuses without a warning, sends what PUT takes and predicts what is shown", () => {
    const live = { ...enterpriseSsid, radiusServers: [] };
    const plan = planOf({ live, rules: rulesFor("ssid"), edit: (it) => ({ ...it, name: "Employees" }) });
    assert.deepEqual(
      [plan.verdict, listed(plan.findings)],
      ["ready", ["informs refused-value encryptionMode"]],
    );
    assert.equal((plain(plan.body) as Document)["encryptionMode"], "wpa");
    assert.deepEqual(
      plan.changes.map(({ path }) => path),
      [["name"]],
    );
  });
});

function replaced(list: unknown, at: number, parts: Readonly<Record<string, unknown>>): unknown[] {
  const items = list as Record<string, unknown>[];
  return items.with(at, { ...(items[at] ?? rule("")), ...parts });
}
