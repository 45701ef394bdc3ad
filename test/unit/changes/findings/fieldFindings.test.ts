import assert from "node:assert/strict";
import type { Finding } from "../../../../src/changes/findings/findings.ts";
import { pathText } from "../../../../src/changes/findings/findingSentence.ts";
import { readJson } from "../../../../src/changes/json/json.ts";
import { verifyPush } from "../../../../src/changes/push/verify.ts";
import { documents } from "../support/documents.ts";
import { listed, plain, planOf, shown, type Document } from "../support/plans.ts";
import { field, madeRules, rulesFor } from "../support/rules.ts";

const live = { name: "Staff", mode: "a", deep: { on: true, level: 3 }, id: "1" };
const writable = { name: "", mode: "", deep: { on: true, level: 0 } };

describe("A read-only field", () => {
  const rules = madeRules(
    {},
    { ...live, status: { up: true }, list: [{ a: 1, since: "x" }] },
    { ...writable, list: [{ a: 1 }] },
  );
  const shownLive = { ...live, status: { up: true }, list: [{ a: 1, since: "monday" }] };
  const edits: readonly {
    name: string;
    edit: (it: Document) => unknown;
    findings: string[];
    fix: unknown;
  }[] = [
    {
      name: "changed",
      edit: (it) => ({ ...it, id: "2" }),
      findings: ["warns read-only-field id"],
      fix: ["set", "id", "1"],
    },
    {
      name: "changed inside a read-only object",
      edit: (it) => ({ ...it, status: { up: false } }),
      findings: ["warns read-only-field status"],
      fix: ["set", "status", { up: true }],
    },
    {
      name: "changed inside an item of a list",
      edit: (it) => ({ ...it, list: [{ a: 1, since: "tuesday" }] }),
      findings: ["warns read-only-field list[0].since"],
      fix: ["set", "list[0].since", "monday"],
    },
    {
      name: "typed into a new item",
      edit: (it) => ({
        ...it,
        list: [
          { a: 1, since: "monday" },
          { a: 2, since: "now" },
        ],
      }),
      findings: ["warns read-only-field list[1].since"],
      fix: ["remove", "list[1].since", undefined],
    },
  ];
  for (const { name, edit, findings, fix } of edits) {
    it(`is not sent, and the person is told: ${name}`, () => {
      const plan = planOf({ live: shownLive, rules, edit });
      assert.deepEqual(listed(plan.findings), findings);
      assert.deepEqual(plan.findings.flatMap(fixes), [fix]);
      assert.doesNotMatch(JSON.stringify(plain(plan.body) ?? {}), /since|status|"id"/);
    });
  }

  it("asks for nothing by itself", () => {
    assert.equal(planOf({ live: shownLive, rules, edit: (it) => ({ ...it, id: "2" }) }).verdict, "nothing");
  });

  it("is nobody's change where Dashboard moved it since the draft began", () => {
    const plan = planOf({
      live: { ...live, id: "2" },
      baseline: live,
      rules,
      edit: (it) => ({ ...it, name: "Guest" }),
    });
    assert.deepEqual([plan.verdict, plan.findings], ["ready", []]);
    assert.deepEqual(plain(plan.prediction), { ...live, id: "2", name: "Guest" });
  });
});

describe("A value that Dashboard shows and refuses", () => {
  const evidence = field({}).evidence;
  const refusing = (instead?: string) =>
    madeRules(
      { fields: { mode: field({ refuses: [{ value: "old", evidence, ...(instead ? { instead } : {}) }] }) } },
      { name: "", mode: "" },
    );
  const shows = { name: "a", mode: "old" };

  it("is sent as what it takes when carried along, and predicted to stay", () => {
    const plan = planOf({ live: shows, rules: refusing("new"), edit: (it) => ({ ...it, name: "b" }) });
    assert.deepEqual([plan.verdict, listed(plan.findings)], ["ready", ["informs refused-value mode"]]);
    assert.deepEqual(
      [plain(plan.body), plain(plan.prediction)],
      [
        { name: "b", mode: "new" },
        { name: "b", mode: "old" },
      ],
    );
  });

  it("is left out when carried along and nothing is known in its place", () => {
    const plan = planOf({ live: shows, rules: refusing(), edit: (it) => ({ ...it, name: "b" }) });
    assert.deepEqual([plain(plan.body), plan.unknown], [{ name: "b" }, [["mode"]]]);
  });

  it("blocks when typed, and the fix is what it takes", () => {
    const plan = planOf({
      live: { name: "a", mode: "x" },
      rules: refusing("new"),
      edit: (it) => ({ ...it, mode: "old" }),
    });
    assert.deepEqual([plan.verdict, listed(plan.findings)], ["blocked", ["blocks refused-value mode"]]);
    assert.deepEqual(plan.findings.flatMap(fixes), [["set", "mode", "new"]]);
  });

  it("asks for nothing when the person types what is sent anyway", () => {
    const plan = planOf({ live: shows, rules: refusing("new"), edit: (it) => ({ ...it, mode: "new" }) });
    assert.equal(plan.verdict, "nothing");
  });
});

describe("A field that a PUT takes and no answer shows", () => {
  const rules = madeRules(
    { fields: { password: field({ omitted: "keeps" }) } },
    { name: "" },
    { name: "", moveMarker: true, password: "", server: { host: "", secret: "" } },
  );
  interface Case {
    readonly typed: Document;
    readonly findings: readonly string[];
    readonly verdict: string;
    /** What the review shows of it. */
    readonly predicted?: Document;
  }
  const cases: readonly Case[] = [
    {
      typed: { moveMarker: true },
      findings: ["informs not-shown moveMarker"],
      verdict: "ready",
      predicted: { moveMarker: true },
    },
    {
      typed: { moveMarker: false },
      findings: ["informs not-shown moveMarker"],
      verdict: "ready",
      predicted: { moveMarker: false },
    },
    {
      typed: { server: { host: "h", secret: "s" } },
      findings: ["informs not-shown server", "informs sets-secret server.secret"],
      verdict: "ready",
      predicted: { server: { host: "h" } },
    },
    { typed: { password: "hunter22" }, findings: ["informs sets-secret password"], verdict: "ready" },
    { typed: { password: "" }, findings: ["warns erases-secret password"], verdict: "ready" },
  ];
  for (const { typed, findings, verdict, predicted = {} } of cases) {
    it(`is sent when typed, shown beforehand unless it is a secret, and not verified: ${JSON.stringify(typed)}`, () => {
      const plan = planOf({ live: { name: "a" }, rules, edit: (it) => ({ ...it, ...typed }) });
      assert.deepEqual([plan.verdict, listed(plan.findings)], [verdict, findings]);
      assert.deepEqual(plain(plan.prediction), { name: "a", ...predicted });
      assert.deepEqual(plan.unknown.map(pathText), Object.keys(predicted));
      if (verdict === "ready") assert.deepEqual(plain(plan.body), { name: "a", ...typed });
    });
  }

  it("still needs its secrets", () => {
    const plan = planOf({ live: { name: "a" }, rules, edit: (it) => ({ ...it, server: { host: "h" } }) });
    assert.deepEqual(listed(plan.findings), [
      "blocks unreturned-secret server.secret",
      "informs not-shown server",
    ]);
  });

  it("is no deviation, whatever is answered", () => {
    const typed = { ipAssignmentMode: "Bridge mode", useVlanTagging: true, vlanId: 44 };
    const plan = planOf({
      live: documents["ssid"],
      rules: rulesFor("ssid"),
      edit: (it) => ({ ...it, ...typed }),
    });
    assert.deepEqual(
      listed(plan.findings).filter((line) => line.includes("vlanId")),
      ["informs not-shown vlanId"],
    );
    assert.deepEqual((plain(plan.prediction) as Document)["vlanId"], 44);
    const before = readJson(shown(documents["ssid"]).text);
    for (const vlanId of [undefined, 44, 45]) {
      const actual = readJson(shown({ ...documents["ssid"], ...typed, vlanId }).text);
      const versions = { before, prediction: plan.prediction, unknown: plan.unknown, actual };
      assert.deepEqual(verifyPush(versions, rulesFor("ssid")), []);
    }
  });
});

/** `["set", "list[0].since", "monday"]` */
function fixes({ fix = [] }: Finding): unknown[][] {
  return fix.map((edit) => [
    edit.do,
    pathText(edit.path),
    edit.do === "remove" ? undefined : plain(edit.json),
  ]);
}
