import assert from "node:assert/strict";
import type { ListIdentity } from "../../../src/catalog/contract.ts";
import { droppedItems, pairItems } from "../../../src/changes/pairing.ts";
import { isList, readJson, type Json } from "../../../src/changes/json/json.ts";
import { plain } from "./support/plans.ts";
import { madeRules } from "./support/rules.ts";

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

const example = { id: 1, x: "" };
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
      const rules = madeRules({ lists: { list: identity } }, { list: [example] });
      assert.deepEqual(
        pairItems(was, is, "list", rules).map((item) => plain(item) ?? null),
        pairs,
      );
      assert.deepEqual(
        droppedItems(was, is, "list", rules).map(({ item }) => plain(item)),
        dropped,
      );
      assert.ok(droppedItems(was, is, "list", rules).every(({ item, at }) => was[at] === item));
    });
  }
});

describe("The items of a list whose key is not sent", () => {
  const unsent = madeRules({ lists: { list: byKey } }, { list: [example] }, { list: [{ x: "" }] });
  const unsentRows: readonly Omit<Row, "identity">[] = [
    {
      name: "are told apart by it, wherever they stand",
      before: [a, b],
      after: [{ ...b, x: "B" }, a],
      pairs: [b, a],
      dropped: [],
    },
    {
      name: "are known by what is sent where it was removed",
      before: [a, b, c],
      after: [{ x: "c" }, { x: "a" }],
      pairs: [c, a],
      dropped: [b],
    },
    {
      name: "are not new because it was removed and something edited",
      before: [a, b],
      after: [{ x: "A" }, b],
      pairs: [a, b],
      dropped: [],
    },
    {
      name: "are not new because it was made up",
      before: [a],
      after: [{ id: 9, x: "a" }],
      pairs: [a],
      dropped: [],
    },
    {
      name: "are new where none is left",
      before: [a],
      after: [a, { x: "n" }],
      pairs: [a, null],
      dropped: [],
    },
  ];
  for (const { name, before, after, pairs, dropped } of unsentRows) {
    it(name, () => {
      const [was, is] = [itemsOf(before), itemsOf(after)];
      const found = pairItems(was, is, "list", unsent).map((item) => plain(item) ?? null);
      const gone = droppedItems(was, is, "list", unsent).map(({ item }) => plain(item));
      assert.deepEqual([found, gone], [pairs, dropped]);
    });
  }
});

function itemsOf(values: readonly unknown[]): readonly Json[] {
  const list = readJson(JSON.stringify(values));
  return isList(list) ? list : assert.fail("no list");
}
