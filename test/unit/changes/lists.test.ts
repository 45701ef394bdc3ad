import assert from "node:assert/strict";
import type { ListIdentity } from "../../../src/catalog/contract.ts";
import { droppedItems, pairItems } from "../../../src/changes/listItems.ts";
import { isList, readJson, type Json } from "../../../src/changes/json.ts";
import { documents } from "./support/documents.ts";
import { listed, plain, planOf } from "./support/plans.ts";
import { madeRules, rulesFor } from "./support/rules.ts";

const byKey: ListIdentity = { by: "key", key: "id" };
const byPosition: ListIdentity = { by: "position" };
const bySet: ListIdentity = { by: "set" };

interface Row {
  readonly name: string;
  readonly identity: ListIdentity;
  readonly before: readonly unknown[];
  readonly after: readonly unknown[];
  /** For each item of `after`, the one it was; null where it is new. */
  readonly pairs: readonly unknown[];
  readonly dropped: readonly unknown[];
}

const [a, b, c] = [
  { id: 1, x: "a" },
  { id: 2, x: "b" },
  { id: 3, x: "c" },
];

const rows: readonly Row[] = [
  {
    name: "key: reordered",
    identity: byKey,
    before: [a, b, c],
    after: [c, a, b],
    pairs: [c, a, b],
    dropped: [],
  },
  {
    name: "key: edited and reordered",
    identity: byKey,
    before: [a, b],
    after: [{ id: 2, x: "B" }, a],
    pairs: [b, a],
    dropped: [],
  },
  { name: "key: one went", identity: byKey, before: [a, b, c], after: [a, c], pairs: [a, c], dropped: [b] },
  {
    name: "key: a new one",
    identity: byKey,
    before: [a],
    after: [{ id: 9, x: "n" }, a],
    pairs: [null, a],
    dropped: [],
  },
  {
    name: "key: twice, unchanged",
    identity: byKey,
    before: [a, { ...a, x: "z" }],
    after: [a, { ...a, x: "z" }],
    pairs: [a, { ...a, x: "z" }],
    dropped: [],
  },
  {
    name: "key: one of two with the same key went",
    identity: byKey,
    before: [a, { ...a, x: "z" }],
    after: [a],
    pairs: [a],
    dropped: [{ ...a, x: "z" }],
  },
  {
    name: "key: copied",
    identity: byKey,
    before: [a],
    after: [a, { ...a, x: "copy" }],
    pairs: [a, null],
    dropped: [],
  },
  {
    name: "key: items that have none pair in order",
    identity: byKey,
    before: [{ x: 1 }, { x: 2 }],
    after: [{ x: 9 }, { x: 2 }],
    pairs: [{ x: 1 }, { x: 2 }],
    dropped: [],
  },
  {
    name: 'key: 1 is not "1"',
    identity: byKey,
    before: [a],
    after: [{ ...a, id: "1" }],
    pairs: [null],
    dropped: [a],
  },
  {
    name: "position: edited in place",
    identity: byPosition,
    before: [a, b, c],
    after: [a, { ...b, x: "B" }, c],
    pairs: [a, b, c],
    dropped: [],
  },
  {
    name: "position: moved",
    identity: byPosition,
    before: [a, b, c],
    after: [c, a, b],
    pairs: [c, a, b],
    dropped: [],
  },
  {
    name: "position: the first went",
    identity: byPosition,
    before: [a, b, c],
    after: [b, c],
    pairs: [b, c],
    dropped: [a],
  },
  {
    name: "position: one in front",
    identity: byPosition,
    before: [a, b],
    after: [c, a, b],
    pairs: [null, a, b],
    dropped: [],
  },
  {
    name: "position: one went, one was edited",
    identity: byPosition,
    before: [a, b, c],
    after: [a, { ...c, x: "C" }],
    pairs: [a, b],
    dropped: [c],
  },
  {
    name: "position: equal items",
    identity: byPosition,
    before: [a, a, a],
    after: [a, a],
    pairs: [a, a],
    dropped: [a],
  },
  {
    name: "set: reordered",
    identity: bySet,
    before: ["x", "y"],
    after: ["y", "x"],
    pairs: ["y", "x"],
    dropped: [],
  },
  {
    name: "set: replaced",
    identity: bySet,
    before: ["x", "y"],
    after: ["x", "z"],
    pairs: ["x", null],
    dropped: ["y"],
  },
  { name: "set: twice", identity: bySet, before: ["x", "x"], after: ["x"], pairs: ["x"], dropped: ["x"] },
  { name: "all went", identity: byPosition, before: [a, b], after: [], pairs: [], dropped: [a, b] },
  { name: "all new", identity: byPosition, before: [], after: [a, b], pairs: [null, null], dropped: [] },
];

describe("The items of a list", () => {
  for (const { name, identity, before, after, pairs, dropped } of rows) {
    it(name, () => {
      const [was, is] = [itemsOf(before), itemsOf(after)];
      assert.deepEqual(
        pairItems(was, is, identity).map((item) => plain(item) ?? null),
        pairs,
      );
      assert.deepEqual(
        droppedItems(was, is, identity).map(({ item }) => plain(item)),
        dropped,
      );
      assert.ok(droppedItems(was, is, identity).every(({ item, at }) => was[at] === item));
    });
  }
});

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
    const edit = (it: Record<string, unknown>) => ({ ...it, radiusServers: [secret(1), secret(2)] });
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
});

function itemsOf(values: readonly unknown[]): readonly Json[] {
  const list = readJson(JSON.stringify(values));
  return isList(list) ? list : assert.fail("no list");
}
