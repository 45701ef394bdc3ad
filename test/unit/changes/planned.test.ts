import assert from "node:assert/strict";
import type { Finding, Grade } from "../../../src/changes/findings/findings.ts";
import { isSamePlan, type Planned } from "../../../src/changes/planned.ts";
import { readJson } from "../../../src/changes/json/json.ts";
import { planPush } from "../../../src/changes/plan.ts";
import { documents } from "./support/documents.ts";
import { shown, type Document } from "./support/plans.ts";
import { kindOf, shippedRules } from "./support/rules.ts";

interface Story {
  readonly live?: Document | undefined;
  readonly baseline?: Document;
  readonly draft?: Document;
  readonly keepsMine?: boolean;
}

/** A plan for a new name, and what was different when it was made. */
function planned(kindId: string, { keepsMine = false, ...story }: Story = {}): Planned {
  const document = documents[kindId] ?? {};
  const texts = {
    baseline: shown(story.baseline ?? document).text,
    draft: shown(story.draft ?? { ...document, name: "New" }).text,
  };
  const known = "live" in story ? story.live && shown(story.live) : shown(document);
  const secrets = new Map(known?.secrets);
  const kind = kindOf(kindId);
  const rules = shippedRules(kind);
  const plan = planPush({ rules, ...texts, live: known?.text, secrets, keepsMine });
  const live = known && { ...known, json: readJson(known.text) };
  const ref = { connection: "here", organization: "1", kind, path: "/somewhere" };
  return { ref, plan, live, ...texts, secrets, rules };
}

describe("A plan that somebody has seen", () => {
  const { admin = {}, device = {}, ssid = {}, vlan = {} } = documents;

  it("is still the same though Dashboard moved what it sets itself", () => {
    const moved = { ...device, lanIp: "9.9.9.9", firmware: "newer", details: [] };
    assert.ok(isSamePlan(planned("device"), planned("device", { live: moved })));
    const active = { ...admin, lastActive: "2026-02-03T04:05:06Z", hasApiKey: false };
    assert.ok(isSamePlan(planned("admin"), planned("admin", { live: active })));
  });

  const others: readonly (readonly [why: string, kind: string, story: Story])[] = [
    ["a field moved in Dashboard", "vlan", { live: { ...vlan, dhcpLeaseTime: "1 day" } }],
    ["a field came in Dashboard", "vlan", { live: { ...vlan, dnsCustom: "x" } }],
    ["a secret moved in Dashboard", "ssid", { live: { ...ssid, psk: "somebody-changed-it" } }],
    ["it is gone from Dashboard", "vlan", { live: undefined }],
    ["the draft is another", "vlan", { draft: { ...vlan, name: "Newer" } }],
    ["the draft is written otherwise", "vlan", { draft: turned({ ...vlan, name: "New" }) }],
    ["it began elsewhere", "vlan", { baseline: { ...vlan, dhcpLeaseTime: "1 day" } }],
    [
      "nobody has looked at what moved",
      "vlan",
      { live: { ...vlan, dhcpLeaseTime: "1 day" }, keepsMine: true },
    ],
  ];
  for (const [why, kind, story] of others) {
    it(`is another where ${why}`, () => assert.ok(!isSamePlan(planned(kind), planned(kind, story))));
  }

  it("is another where only what is remarked is", () => {
    const one = planned("vlan");
    const graded = (grade: Grade): Planned => {
      const dropped: Finding = { code: "dropped-item", grade, path: ["a"], item: readJson("1") };
      return { ...one, plan: { ...one.plan, findings: [dropped] } };
    };
    const [seen, now] = [graded("warns"), graded("informs")];
    assert.ok(isSamePlan(seen, graded("warns")));
    assert.ok(!isSamePlan(seen, now));
    assert.ok(!isSamePlan(one, seen));
  });

  it("of a kind that is read-only here is compared by its text", () => {
    const organization = { live: { id: "1", name: "Acme" }, draft: { id: "1", name: "B" } };
    assert.ok(isSamePlan(planned("organization", organization), planned("organization", organization)));
    const renamed = { ...organization, live: { id: "1", name: "Other" } };
    assert.ok(!isSamePlan(planned("organization", organization), planned("organization", renamed)));
  });
});

/** The same fields in another order. */
function turned(document: Document): Document {
  return Object.fromEntries(Object.entries(document).toReversed());
}
