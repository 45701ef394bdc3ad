import assert from "node:assert/strict";
import { applyEdits } from "../../../src/changes/json/applyEdits.ts";
import { findingSentence } from "../../../src/changes/findings/findingSentence.ts";
import { fixTitle } from "../../../src/changes/findings/fixTitle.ts";
import { documents } from "./support/documents.ts";
import { listed, plain, planOf, type Document } from "./support/plans.ts";
import { madeRules, rulesFor } from "./support/rules.ts";

describe("An item that a draft drops", () => {
  it("is a warning with the item in it, because the list is replaced whole", () => {
    const rules = rulesFor("vlan");
    const plan = planOf({
      live: documents["vlan"],
      rules,
      edit: (it) => ({ ...it, reservedIpRanges: (it["reservedIpRanges"] as unknown[]).slice(1) }),
    });
    assert.deepEqual(
      [plan.verdict, listed(plan.findings)],
      ["ready", ["warns dropped-item reservedIpRanges"]],
    );
    const [finding] = plan.findings;
    assert.ok(finding?.code === "dropped-item");
    assert.deepEqual(plain(finding.item), {
      start: "10.1.10.2",
      end: "10.1.10.9",
      comment: "Infrastructure",
    });
  });

  it("is only remarked in a set such as tags", () => {
    const plan = planOf({
      live: documents["network"],
      rules: rulesFor("network"),
      edit: (it) => ({ ...it, tags: ["lab"] }),
    });
    assert.deepEqual([plan.verdict, listed(plan.findings)], ["ready", ["informs dropped-item tags"]]);
  });

  it("costs an admin the access to a network, and that is said", () => {
    const plan = planOf({
      live: documents["admin"],
      rules: rulesFor("admin"),
      edit: (it) => ({ ...it, networks: [] }),
    });
    assert.deepEqual(listed(plan.findings), ["warns dropped-item networks", "warns dropped-item networks"]);
    assert.deepEqual(
      plan.changes.map(({ path }) => path.join(".")),
      ["networks.0", "networks.1"],
    );
  });

  it("is not an item that was edited where it stands, nor one that was moved", () => {
    const rules = rulesFor("vlan");
    const options = documents["vlan"]?.["dhcpOptions"] as Record<string, unknown>[];
    const edited = planOf({
      live: documents["vlan"],
      rules,
      edit: (it) => ({ ...it, dhcpOptions: [options[1], { ...options[0], value: "10.1.1.124" }] }),
    });
    assert.deepEqual([edited.verdict, edited.findings], ["ready", []]);
  });

  it("is remarked beside the field that another item omits", () => {
    const plan = planOf({
      live: documents["vlan"],
      rules: rulesFor("vlan"),
      edit: (it) => ({ ...it, reservedIpRanges: [{ start: "10.1.10.240", end: "10.1.10.250" }] }),
    });
    assert.deepEqual(listed(plan.findings), [
      "warns dropped-item reservedIpRanges",
      "warns omitted reservedIpRanges[0].comment",
    ]);
    assert.deepEqual(plan.unknown, [["reservedIpRanges", 0, "comment"]]);
  });
});

describe("A map, whose keys are data", () => {
  const rules = rulesFor("vlan");

  it("is replaced whole: an assignment that is left out goes, and what an entry lacks is no field of its own", () => {
    const plan = planOf({
      live: documents["vlan"],
      rules,
      edit: (it) => ({ ...it, fixedIpAssignments: { "00:11:22:33:44:55": { ip: "10.1.10.21" } } }),
    });
    assert.deepEqual(
      [plan.verdict, listed(plan.findings)],
      ["ready", ["warns dropped-item fixedIpAssignments"]],
    );
    const { fixedIpAssignments } = plain(plan.prediction) as Record<string, unknown>;
    assert.deepEqual(fixedIpAssignments, { "00:11:22:33:44:55": { ip: "10.1.10.21" } });
  });

  it("warns of each entry that goes, by its key, and its fix brings it back", () => {
    const edit = (it: Document) => ({ ...it, fixedIpAssignments: {} });
    const { findings } = planOf({ live: documents["vlan"], rules, edit });
    assert.deepEqual(findings.map(findingSentence), [
      '"22:33:44:55:66:77" is no longer in fixedIpAssignments. It is replaced whole, so the push removes it.',
      '"00:11:22:33:44:55" is no longer in fixedIpAssignments. It is replaced whole, so the push removes it.',
    ]);
    assert.deepEqual(findings.map(fixTitle), [
      'Restore "22:33:44:55:66:77" in fixedIpAssignments',
      'Restore "00:11:22:33:44:55" in fixedIpAssignments',
    ]);
    const text = applyEdits(
      JSON.stringify({ ...documents["vlan"], fixedIpAssignments: {} }),
      findings.flatMap(({ fix = [] }) => fix),
      () => [],
    );
    assert.deepEqual(JSON.parse(text), documents["vlan"]);
  });

  it("keeps the order of keys that look like numbers", () => {
    const made = madeRules({}, { name: "", map: {} });
    const live = '{"name": "a", "map": {"10": 1, "2": 2, "-1": 3}}';
    const plan = planOf({
      live,
      rules: made,
      edit: () => '{"name": "b", "map": {"10": 1, "2": 2, "-1": 3}}',
    });
    const map = plan.body?.get("map");
    assert.ok(map instanceof Map);
    assert.deepEqual([...map.keys()], ["10", "2", "-1"]);
  });
});

describe("A list whose key only Dashboard sets", () => {
  const servers = [
    { id: "1", host: "a", port: 1812, radsecEnabled: false },
    { id: "2", host: "b", port: 1812, radsecEnabled: false },
    { id: "3", host: "c", port: 1812, radsecEnabled: false },
  ];
  const live = { ...documents["ssid"], radiusServers: servers };
  const secret = (at: number) => ({ ...servers[at], secret: `typed-${at}` });

  it("is sent without it, and each server is predicted with its own", () => {
    const edit = (it: Document) => ({ ...it, radiusServers: [secret(1), secret(2)] });
    const plan = planOf({ live, rules: rulesFor("ssid"), edit });
    assert.equal(plan.verdict, "ready");
    const sent = plain(plan.body) as { radiusServers: unknown };
    assert.deepEqual(sent.radiusServers, [
      { host: "b", port: 1812, radsecEnabled: false, secret: "typed-1" },
      { host: "c", port: 1812, radsecEnabled: false, secret: "typed-2" },
    ]);
    const predicted = plain(plan.prediction) as { radiusServers: unknown };
    assert.deepEqual(predicted.radiusServers, [servers[1], servers[2]]);
  });

  it("is predicted with the ids that go with what is sent, in any order", () => {
    const edit = (it: Document) => ({ ...it, radiusServers: [secret(2), secret(1), secret(0)] });
    const predicted = plain(planOf({ live, rules: rulesFor("ssid"), edit }).prediction) as {
      radiusServers: unknown;
    };
    assert.deepEqual(predicted.radiusServers, servers.toReversed());
  });
});

describe("What was a list, a map or an object, and is none any more", () => {
  const replaced: readonly (readonly [kind: string, field: string, dropped: number])[] = [
    ["vlan", "reservedIpRanges", 2],
    ["vlan", "fixedIpAssignments", 2],
    ["vlan", "mandatoryDhcp", 1],
    ["l3rules", "rules", 3],
    ["network", "tags", 2],
  ];
  for (const [kind, field, dropped] of replaced) {
    for (const instead of [null, "", field === "tags" ? {} : 1]) {
      it(`counts as emptied: ${kind}.${field}: ${JSON.stringify(instead)}`, () => {
        const edit = (it: Document) => ({ ...it, [field]: instead });
        const { findings } = planOf({ live: documents[kind], rules: rulesFor(kind), edit });
        const gone = findings.filter(({ code }) => code === "dropped-item");
        assert.deepEqual(
          listed(gone),
          Array.from({ length: dropped }, () => `warns dropped-item ${field}`),
        );
        assert.deepEqual(new Set(gone.map(fixTitle)), new Set([`Restore ${field}`]));
        const [first] = gone;
        const text = applyEdits(JSON.stringify(edit(documents[kind] ?? {})), first?.fix ?? [], () => []);
        assert.deepEqual(JSON.parse(text), documents[kind]);
      });
    }
  }

  it("is nothing to warn of where it was empty", () => {
    const live = { ...documents["vlan"], reservedIpRanges: [], fixedIpAssignments: {} };
    const edit = (it: Document) => ({ ...it, reservedIpRanges: null, fixedIpAssignments: null });
    assert.deepEqual(planOf({ live, rules: rulesFor("vlan"), edit }).findings, []);
  });
});
