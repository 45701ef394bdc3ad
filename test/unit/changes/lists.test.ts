import assert from "node:assert/strict";
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

  it("is replaced whole: an assignment that is left out goes, and nothing else is said of it", () => {
    const plan = planOf({
      live: documents["vlan"],
      rules,
      edit: (it) => ({ ...it, fixedIpAssignments: { "00:11:22:33:44:55": { ip: "10.1.10.21" } } }),
    });
    assert.deepEqual([plan.verdict, plan.findings], ["ready", []]);
    const { fixedIpAssignments } = plain(plan.prediction) as Record<string, unknown>;
    assert.deepEqual(fixedIpAssignments, { "00:11:22:33:44:55": { ip: "10.1.10.21" } });
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
