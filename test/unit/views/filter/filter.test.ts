import assert from "node:assert/strict";
import type { Kind } from "../../../../src/catalog/kind.ts";
import { kindById } from "../../../../src/catalog/overlay/kinds.ts";
import type { Item } from "../../../../src/connections/item.ts";
import { type Filter, isOn, noFilter, readFilter } from "../../../../src/views/filter/filter.ts";
import { filterWords, passes } from "../../../../src/views/filter/filterMatch.ts";

const berlin: Item = {
  id: "N_1",
  name: "Berlin Mitte",
  products: ["appliance", "wireless"],
  tags: ["branch", "north"],
};
const zurich: Item = { id: "N_2", name: "Zürich", products: ["switch"] };
const camera: Item = { id: "Q2-1", name: "mv-ber-01", network: "N_1", products: ["camera"] };
const acme: Item = { id: "1", name: "Acme Hospitals" };

interface Case {
  readonly filter: Partial<Filter>;
  readonly kind: string;
  readonly item: Item;
  readonly inside?: boolean;
}

const shown: readonly Case[] = [
  { filter: {}, kind: "network", item: zurich },
  { filter: { name: "mitte" }, kind: "network", item: berlin },
  { filter: { name: "zurich" }, kind: "network", item: zurich },
  { filter: { name: "ZÜR" }, kind: "network", item: zurich },
  { filter: { products: ["camera", "wireless"] }, kind: "network", item: berlin },
  { filter: { tags: ["south", "north"] }, kind: "network", item: berlin },
  { filter: { name: "ber", products: ["wireless"], tags: ["branch"] }, kind: "network", item: berlin },
  { filter: { name: "mv-" }, kind: "device", item: camera },
  { filter: { organization: "hosp" }, kind: "organization", item: acme },
  // What the filter asks of networks and devices says nothing of organizations, and the other way round.
  { filter: { name: "x", products: ["switch"], tags: ["x"] }, kind: "organization", item: acme },
  { filter: { organization: "x" }, kind: "network", item: berlin },
  { filter: { name: "x", organization: "x", products: ["x"], tags: ["x"] }, kind: "admin", item: zurich },
  // A network that is shown shows its devices, whatever they are called.
  { filter: { name: "mitte", tags: ["branch"] }, kind: "device", item: camera, inside: true },
];

const gone: readonly Case[] = [
  { filter: { name: "berlin" }, kind: "network", item: zurich },
  { filter: { products: ["wireless"] }, kind: "network", item: zurich },
  { filter: { products: ["wireless"] }, kind: "network", item: { id: "N_3", name: "Old" } },
  { filter: { tags: ["north"] }, kind: "network", item: zurich },
  { filter: { name: "berlin", products: ["switch"] }, kind: "network", item: berlin },
  { filter: { tags: ["branch"] }, kind: "device", item: camera },
  { filter: { products: ["wireless"] }, kind: "device", item: camera, inside: true },
  { filter: { organization: "retail" }, kind: "organization", item: acme },
];

describe("The filter of the tree", () => {
  for (const [cases, verb, expected] of [
    [shown, "shows", true],
    [gone, "leaves out", false],
  ] as const) {
    for (const { filter, kind, item, inside = false } of cases) {
      const whole = { ...noFilter, ...filter };
      const words = isOn(whole) ? filterWords(whole) : "nothing";
      it(`of ${words} ${verb} the ${kind} ${item.name}${inside ? ", inside of its network" : ""}`, () =>
        assert.equal(passes(whole, kindOf(kind), item, inside), expected));
    }
  }

  it("is on where it asks for anything", () => {
    assert.equal(isOn(noFilter), false);
    for (const part of [{ name: "a" }, { organization: "a" }, { products: ["a"] }, { tags: ["a"] }])
      assert.equal(isOn({ ...noFilter, ...part }), true);
  });

  it("says in a few words what it asks for", () => {
    assert.equal(
      filterWords({
        name: "berlin",
        organization: "acme",
        products: ["wireless"],
        tags: ["branch", "north"],
      }),
      "Wireless, #branch, #north, “berlin”, organizations “acme”",
    );
  });

  it("is read from what was stored, and asks for nothing where that is no filter", () => {
    const stored = { name: "a", organization: "b", products: ["wireless"], tags: ["x"] };
    assert.deepEqual(readFilter(stored), stored);
    for (const other of [undefined, null, 7, "x", [], {}]) assert.deepEqual(readFilter(other), noFilter);
    assert.deepEqual(readFilter({ name: 7, organization: null, products: "wireless", tags: ["x", 7] }), {
      ...noFilter,
      tags: ["x"],
    });
  });
});

function kindOf(id: string): Kind {
  return kindById(id) ?? assert.fail(`no kind ${id}`);
}
