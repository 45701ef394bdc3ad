import assert from "node:assert/strict";
import type { Beside } from "../../../src/changes/findings/guardFindings.ts";
import type { Finding } from "../../../src/changes/findings/findings.ts";
import { readJson } from "../../../src/changes/json/json.ts";
import { Dashboard, set } from "./support/dashboard.ts";
import { planOf } from "./support/plans.ts";
import { kindOf, shippedRules } from "./support/rules.ts";

const person = (name: string, orgAccess: string): Record<string, unknown> => ({
  id: name,
  name,
  email: `${name.toLowerCase()}@acme.example`,
  orgAccess,
  tags: [],
  networks: [],
});

/** Harms of the findings, with what has to be typed: `blocks leaves-nobody-in-charge`. */
function harms(findings: readonly Finding[]): string[] {
  return findings.flatMap((finding) =>
    finding.code === "dangerous"
      ? [`${finding.grade} ${finding.harm}${finding.typed === undefined ? "" : ` typed ${finding.typed}`}`]
      : [],
  );
}

describe("Access that a draft takes from an administrator", () => {
  const plan = (
    orgAccess: string | undefined,
    beside: Beside,
    live = person("Alex", "full"),
  ): ReturnType<typeof planOf> =>
    planOf({
      live,
      edit: (document) =>
        Object.fromEntries(
          Object.entries({ ...document, orgAccess }).filter(([, value]) => value !== undefined),
        ),
      rules: shippedRules(kindOf("admin")),
      more: { beside },
    });
  const robin = readJson(JSON.stringify(person("Robin", "full")));
  const kim = readJson(JSON.stringify(person("Kim", "read-only")));
  const other = "robin@acme.example";

  it("is blocked where nobody else has full access", () => {
    const lowered = plan("read-only", { peers: [kim], self: other });
    assert.deepEqual(harms(lowered.findings), ["blocks leaves-nobody-in-charge"]);
    assert.equal(lowered.verdict, "blocked");
    assert.equal(lowered.body, undefined);
  });

  it("is not where somebody else has it", () => {
    assert.deepEqual(harms(plan("read-only", { peers: [robin, kim], self: other }).findings), []);
  });

  it("warns where the others could not be read", () => {
    const lowered = plan("read-only", { self: other });
    assert.deepEqual(harms(lowered.findings), ["warns may-leave-nobody-in-charge"]);
  });

  it("warns where the others with full access cannot sign in", () => {
    const waiting = [
      { ...person("Robin", "full"), accountStatus: "pending" },
      { ...person("Sam", "full"), accountStatus: "locked" },
    ].map((each) => readJson(JSON.stringify(each)));
    assert.deepEqual(harms(plan("read-only", { peers: waiting, self: other }).findings), [
      "warns leaves-nobody-ready",
    ]);
    const ready = readJson(JSON.stringify({ ...person("Pat", "full"), accountStatus: "ok" }));
    assert.deepEqual(harms(plan("read-only", { peers: [...waiting, ready], self: other }).findings), []);
  });

  it("is blocked, too, where the draft only leaves the field out: Dashboard may revert it", () => {
    assert.deepEqual(harms(plan(undefined, { peers: [kim], self: other }).findings), [
      "blocks leaves-nobody-in-charge",
    ]);
  });

  it("warns of oneself, and wants one's own address typed", () => {
    const lowered = plan("none", { peers: [robin], self: "ALEX@acme.example" });
    assert.deepEqual(harms(lowered.findings), ["warns lowers-oneself typed alex@acme.example"]);
    assert.equal(lowered.verdict, "ready");
  });

  it("warns where nobody knows who one is", () => {
    assert.deepEqual(harms(plan("none", { peers: [robin], self: undefined }).findings), [
      "warns may-lower-oneself",
    ]);
  });

  it("may be raised without a word", () => {
    const live = person("Kim", "read-only");
    assert.deepEqual(harms(plan("full", { peers: [robin], self: "kim@acme.example" }, live).findings), []);
  });

  it("of somebody without full access leaves others in charge, whoever they are", () => {
    const live = person("Kim", "read-only");
    assert.deepEqual(harms(plan("none", { peers: [], self: other }, live).findings), []);
  });

  it("can be kept with one fix", () => {
    const [finding] = plan("read-only", { peers: [kim], self: other }).findings;
    assert.deepEqual(finding?.fix, [
      { do: "set", path: ["orgAccess"], json: { literal: '"full"', value: "full" } },
    ]);
  });
});

describe("The list that an administrator is picked from", () => {
  it("comes along, without the one that was picked", async () => {
    const dashboard = await Dashboard.start();
    const ref = dashboard.ref("admin");
    const live = await dashboard.read(ref);
    const admins = dashboard.simulator.requests.filter(({ path }) => path.endsWith("/admins"));
    assert.ok(live.peers && live.peers.length > 0);
    assert.ok(!live.peers.some((peer) => peer === live.json));
    const { plan } = await dashboard.plan(ref, [set(["name"], "Renamed")]);
    assert.deepEqual(harms(plan.findings), []);
    assert.ok(admins.length > 0);
    await dashboard.stop();
  });
});
