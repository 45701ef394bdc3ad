import assert from "node:assert/strict";
import type { Edit } from "../../../src/changes/findings/findings.ts";
import { compactJson } from "../../../src/changes/json/json.ts";
import { maskMarker } from "../../../src/changes/secrets/mask.ts";
import type { Confirmed } from "../../../src/changes/push/push.ts";
import { undoDraft } from "../../../src/changes/undo/undo.ts";
import { Dashboard, set } from "./support/dashboard.ts";
import { listed } from "./support/plans.ts";

const renamed = set(["name"], "Employees");
const typed = [
  set(["radiusServers", 0, "secret"], "typed-a"),
  set(["radiusServers", 1, "secret"], "typed-b"),
  set(["radiusAccountingServers", 0, "secret"], "typed-c"),
];

describe("Renaming an SSID with RADIUS servers, whose secrets Dashboard never shows", () => {
  let dashboard: Dashboard;
  let stored: readonly string[];
  const ssid = () => dashboard.ref("ssid", { number: "0" });
  beforeEach(async () => {
    dashboard = await Dashboard.start();
    stored = radiusSecrets(dashboard);
  });
  afterEach(() => dashboard.stop());

  it("is blocked at each server: sending them without would erase what nobody can type again", async () => {
    const { plan } = await dashboard.plan(ssid(), [renamed]);
    assert.deepEqual([plan.verdict, plan.body], ["blocked", undefined]);
    assert.deepEqual(listed(plan.findings), [
      "blocks unreturned-secret radiusServers[0].secret",
      "blocks unreturned-secret radiusServers[1].secret",
      "blocks unreturned-secret radiusAccountingServers[0].secret",
      "informs refused-value encryptionMode",
    ]);
  });

  it("goes through with a warning once the servers are left out, and the secrets are still there", async () => {
    const { plan: blocked } = await dashboard.plan(ssid(), [renamed]);
    const fixes: Edit[] = blocked.findings.flatMap(({ fix }) => fix ?? []);
    const confirmed = await dashboard.plan(ssid(), [renamed, ...fixes]);
    assert.equal(confirmed.plan.verdict, "ready");
    assert.deepEqual(listed(confirmed.plan.findings), [
      "warns omitted radiusServers",
      "warns omitted radiusAccountingServers",
      "informs refused-value encryptionMode",
    ]);
    const outcome = await dashboard.push(confirmed);
    assert.ok(outcome.fate === "applied" && outcome.deviations.length === 0);
    assert.deepEqual(radiusSecrets(dashboard), stored);
    assert.match(outcome.after?.text ?? "", /"name": "Employees"/);
  });

  it("goes through with typed secrets, which are on the wire and nowhere else", async () => {
    const confirmed = await dashboard.plan(ssid(), [renamed, ...typed]);
    assert.equal(confirmed.plan.verdict, "ready");
    assert.deepEqual(listed(confirmed.plan.findings).toSorted(), [
      "informs refused-value encryptionMode",
      "informs sets-secret radiusAccountingServers[0].secret",
      "informs sets-secret radiusServers[0].secret",
      "informs sets-secret radiusServers[1].secret",
    ]);
    assert.doesNotMatch(everythingShown(confirmed), /typed-/);
    dashboard.simulator.clearRequests();
    const outcome = await dashboard.push(confirmed);
    assert.ok(outcome.fate === "applied" && outcome.deviations.length === 0);
    assert.deepEqual(radiusSecrets(dashboard), ["typed-a", "typed-b", "typed-c"]);
    assert.match(dashboard.writes.join(), /typed-a.*typed-b/);
  });

  it("is still blocked while one of the secrets is missing", async () => {
    const { plan } = await dashboard.plan(ssid(), [renamed, ...typed.slice(0, 2)]);
    assert.deepEqual(
      listed(plan.findings).filter((line) => line.startsWith("blocks")),
      ["blocks unreturned-secret radiusAccountingServers[0].secret"],
    );
  });

  it("can be set without any other change", async () => {
    const confirmed = await dashboard.plan(ssid(), typed);
    assert.deepEqual([confirmed.plan.verdict, confirmed.plan.changes], ["ready", []]);
    await dashboard.push(confirmed);
    assert.deepEqual(radiusSecrets(dashboard), ["typed-a", "typed-b", "typed-c"]);
  });

  it("is taken back by a draft that leaves the servers out as well", async () => {
    const { plan } = await dashboard.plan(ssid(), [renamed]);
    const confirmed = await dashboard.plan(ssid(), [
      renamed,
      ...plan.findings.flatMap(({ fix }) => fix ?? []),
    ]);
    await dashboard.push(confirmed);
    const draft = [...(confirmed.plan.body ?? [])]
      .map(([name, json]) => `"${name}":${compactJson(json)}`)
      .join();
    const live = (await dashboard.read(ssid())).text;
    const undo = undoDraft({ before: confirmed.before.text, draft: `{${draft}}` }, live);
    assert.deepEqual(undo.lostSecrets, []);
    assert.doesNotMatch(undo.text, /radiusServers/);
    assert.match(undo.text, /"name": "Staff"/);
  });
});

describe("An SSID with a pre-shared key, which Dashboard shows", () => {
  let dashboard: Dashboard;
  const ssid = () => dashboard.ref("ssid", { number: "1" });
  beforeEach(async () => {
    dashboard = await Dashboard.start();
  });
  afterEach(() => dashboard.stop());

  it("keeps its key when something else is changed; the mask stays here", async () => {
    const key = pskOf(dashboard);
    const confirmed = await dashboard.plan(ssid(), [renamed]);
    assert.ok(!everythingShown(confirmed).includes(key));
    dashboard.simulator.clearRequests();
    await dashboard.push(confirmed);
    assert.equal(pskOf(dashboard), key);
    assert.ok(dashboard.writes.every((body) => !body.includes(maskMarker)));
  });

  it("takes a new key, shows it masked, and verifies it by its mask", async () => {
    const confirmed = await dashboard.plan(ssid(), [set(["psk"], 'n\u00e9w "key" 1')]);
    assert.deepEqual(
      confirmed.plan.changes.map(({ path }) => path),
      [["psk"]],
    );
    const outcome = await dashboard.push(confirmed);
    assert.ok(outcome.fate === "applied" && outcome.deviations.length === 0);
    assert.equal(pskOf(dashboard), 'n\u00e9w "key" 1');
    assert.doesNotMatch(outcome.after?.text ?? "", /key/);
  });

  it("plans nothing where the same key is typed again", async () => {
    const { plan } = await dashboard.plan(ssid(), [set(["psk"], pskOf(dashboard))]);
    assert.equal(plan.verdict, "nothing");
  });

  it("does not show its key in clear because somebody moved the mask into the name", async () => {
    const { text } = await dashboard.read(ssid());
    const token = (JSON.parse(text) as Record<string, string>)["psk"] ?? "";
    const { plan } = await dashboard.plan(ssid(), [set(["psk"], "something else"), set(["name"], token)]);
    assert.deepEqual(
      [plan.verdict, listed(plan.findings)],
      ["blocked", ["blocks misplaced-token name", "informs replaces-secret psk"]],
    );
  });
});

function radiusSecrets(dashboard: Dashboard): string[] {
  return radiusSecretsOf(dashboard.simulator.resource(dashboard.ref("ssid", { number: "0" }).path));
}

function radiusSecretsOf(resource: unknown): string[] {
  const { radiusServers, radiusAccountingServers } = resource as Record<string, { secret: string }[]>;
  return [...(radiusServers ?? []), ...(radiusAccountingServers ?? [])].map(({ secret }) => secret);
}

function pskOf(dashboard: Dashboard): string {
  const { psk } = dashboard.simulator.resource(dashboard.ref("ssid", { number: "1" }).path) as {
    psk: string;
  };
  return psk;
}

/** All that a plan keeps, prints or logs: everything but the map of the secrets themselves. */
function everythingShown({ plan, before }: Confirmed): string {
  const { body, prediction, changes, findings } = plan;
  const lines = changes.map((change) =>
    [change.before, change.after].map((json) => json && compactJson(json)).join(),
  );
  return [
    before.text,
    body && compactJson(body),
    compactJson(prediction),
    ...lines,
    JSON.stringify(findings),
  ].join("\n");
}
