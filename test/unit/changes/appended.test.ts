import assert from "node:assert/strict";
import { applyEdits } from "../../../src/changes/json/applyEdits.ts";
import { rule } from "./support/documents.ts";
import { listed, plain, planOf } from "./support/plans.ts";
import { rulesFor } from "./support/rules.ts";

const rules = rulesFor("l3rules");
const web = rule("Web", { destPort: "443" });
const deny = rule("Deny all", { policy: "deny" });
const last = rule("Default rule", { protocol: "Any" });
/** A rule of a person's own that looks exactly like Dashboard's (CiscoDevNet/terraform-provider-meraki#227). */
const lookAlike = last;
const own = rule("Default rule", { policy: "deny" });

interface Row {
  readonly name: string;
  readonly live: readonly unknown[];
  readonly draft: readonly unknown[];
  /** Undefined where nothing is sent. */
  readonly sent: readonly unknown[] | undefined;
  readonly after: readonly unknown[];
  readonly findings: readonly string[];
}

const rows: readonly Row[] = [
  {
    name: "unchanged",
    live: [web, deny, last],
    draft: [web, deny, last],
    sent: undefined,
    after: [web, deny, last],
    findings: [],
  },
  {
    name: "unchanged beside an edit",
    live: [web, deny, last],
    draft: [{ ...web, destPort: "80" }, deny, last],
    sent: [{ ...web, destPort: "80" }, deny],
    after: [{ ...web, destPort: "80" }, deny, last],
    findings: [],
  },
  {
    name: "a new rule before it",
    live: [web, last],
    draft: [web, deny, last],
    sent: [web, deny],
    after: [web, deny, last],
    findings: [],
  },
  {
    name: "the only rule",
    live: [last],
    draft: [web, last],
    sent: [web],
    after: [web, last],
    findings: [],
  },
  {
    name: "all rules of the person's own deleted",
    live: [web, deny, last],
    draft: [last],
    sent: [],
    after: [last],
    findings: ["warns dropped-item rules", "warns dropped-item rules"],
  },
  {
    name: "deleted: it comes back by itself",
    live: [web, deny, last],
    draft: [web, deny],
    sent: undefined,
    after: [web, deny, last],
    findings: ["informs appended-item rules"],
  },
  {
    name: "deleted, beside an edit",
    live: [web, deny, last],
    draft: [web],
    sent: [web],
    after: [web, last],
    findings: ["warns dropped-item rules", "informs appended-item rules"],
  },
  {
    name: "deleted, with a new rule in its place: the new one is no edit of it",
    live: [web, last],
    draft: [web, { comment: "New", policy: "deny", protocol: "any", srcCidr: "Any", destCidr: "Any" }],
    sent: [web, { comment: "New", policy: "deny", protocol: "any", srcCidr: "Any", destCidr: "Any" }],
    after: [web, { comment: "New", policy: "deny", protocol: "any", srcCidr: "Any", destCidr: "Any" }, last],
    findings: ["informs appended-item rules"],
  },
  {
    name: "edited: the edit becomes a rule of its own before it",
    live: [web, last],
    draft: [web, { ...last, policy: "deny" }],
    sent: [web, { ...last, policy: "deny" }],
    after: [web, { ...last, policy: "deny" }, last],
    findings: ["warns appended-item rules[1]"],
  },
  {
    name: "moved: it stays last",
    live: [web, deny, last],
    draft: [last, web, deny],
    sent: undefined,
    after: [web, deny, last],
    findings: ["informs appended-item rules[0]"],
  },
  {
    name: "moved, beside an edit",
    live: [web, deny, last],
    draft: [web, last, { ...deny, comment: "No" }],
    sent: [web, { ...deny, comment: "No" }],
    after: [web, { ...deny, comment: "No" }, last],
    findings: ["informs appended-item rules[1]"],
  },
  {
    name: "a look-alike of the person's own stays",
    live: [lookAlike, web, last],
    draft: [lookAlike, { ...web, destPort: "80" }, last],
    sent: [lookAlike, { ...web, destPort: "80" }],
    after: [lookAlike, { ...web, destPort: "80" }, last],
    findings: [],
  },
  {
    name: "deleted where there is a look-alike: that one is not taken for it",
    live: [lookAlike, web, last],
    draft: [lookAlike, web],
    sent: undefined,
    after: [lookAlike, web, last],
    findings: ["informs appended-item rules"],
  },
  {
    name: "moved to the front where there is a look-alike",
    live: [web, lookAlike, deny, last],
    draft: [last, web, lookAlike, deny],
    sent: undefined,
    after: [web, lookAlike, deny, last],
    findings: ["informs appended-item rules[0]"],
  },
  {
    name: "moved where there is a look-alike in front: that one stays",
    live: [lookAlike, web, deny, last],
    draft: [lookAlike, web, last, { ...deny, comment: "No" }],
    sent: [lookAlike, web, { ...deny, comment: "No" }],
    after: [lookAlike, web, { ...deny, comment: "No" }, last],
    findings: ["informs appended-item rules[2]"],
  },
  {
    name: "a look-alike deleted",
    live: [lookAlike, web, last],
    draft: [web, last],
    sent: [web],
    after: [web, last],
    findings: ["warns dropped-item rules"],
  },
  {
    name: "a look-alike added",
    live: [web, last],
    draft: [lookAlike, web, last],
    sent: [lookAlike, web],
    after: [lookAlike, web, last],
    findings: [],
  },
  {
    name: "deleted behind a rule with its comment: that one is no edit of it",
    live: [web, own, last],
    draft: [web, own],
    sent: undefined,
    after: [web, own, last],
    findings: ["informs appended-item rules"],
  },
];

describe("The rule that Dashboard appends", () => {
  for (const { name, live, draft, sent, after, findings } of rows) {
    it(name, () => {
      const plan = planOf({ live: { rules: live }, rules, edit: () => ({ rules: draft }) });
      assert.deepEqual(listed(plan.findings), findings);
      assert.deepEqual(plain(plan.body), sent && { rules: sent, syslogDefaultRule: false });
      assert.deepEqual(plain(plan.prediction), { rules: after });
      assert.equal(plan.verdict, sent ? "ready" : "nothing");
      assert.deepEqual(plan.unknown, []);
    });
  }

  for (const { name, live, draft } of rows.filter(({ findings }) =>
    findings.some((line) => line.includes("appended")),
  )) {
    it(`can be put back as it was: ${name}`, () => {
      const plan = planOf({ live: { rules: live }, rules, edit: () => ({ rules: draft }) });
      const fix = plan.findings.find(({ code }) => code === "appended-item")?.fix ?? [];
      const text = applyEdits(JSON.stringify({ rules: draft }), fix, () => []);
      const fixed = planOf({ live: { rules: live }, rules, edit: () => text });
      assert.ok(fixed.findings.every(({ code }) => code !== "appended-item"));
      assert.deepEqual((JSON.parse(text) as { rules: unknown[] }).rules.at(-1), last);
    });
  }

  it("is no rule of a document that lacks it: the last one is somebody's", () => {
    const plan = planOf({
      live: { rules: [web, deny] },
      rules,
      edit: () => ({ rules: [web, { ...deny, comment: "No" }] }),
    });
    assert.deepEqual(plain(plan.body), { rules: [web, { ...deny, comment: "No" }] });
    assert.deepEqual(plain(plan.prediction), { rules: [web, { ...deny, comment: "No" }] });
  });
});
