import assert from "node:assert/strict";
import fc from "fast-check";
import { findableKey } from "../../../../src/views/search/findable.ts";
import { readQuery } from "../../../../src/views/search/query.ts";
import { indexOf, namesFound, thing } from "./support/things.ts";

describe("the search index", () => {
  it("finds the same while somebody types as for the whole text at once", () => {
    const letter = fc.constantFrom(..."ab1 -:.#".split(""));
    const text = fc.array(letter, { maxLength: 12 }).map((letters) => letters.join(""));
    const name = fc.array(letter, { minLength: 1, maxLength: 10 }).map((letters) => letters.join(""));
    const item = fc.record({ name, alias: name, tags: fc.array(name, { maxLength: 2 }) });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 12 }), fc.array(text, { maxLength: 4 }), (items, texts) => {
        const things = items.map((each, at) =>
          thing("device", { ...each, id: `Q${at}` }, at % 2 ? "a-b" : "b1"),
        );
        const typing = indexOf(things);
        for (const each of texts)
          for (let length = 1; length <= each.length; length += 1) {
            const query = readQuery(each.slice(0, length));
            assert.deepEqual(typing.search(query, 5), indexOf(things).search(query, 5), query.text);
          }
      }),
      { numRuns: 400 },
    );
  });

  it("says how many there are, and shows the best of them", () => {
    const things = Array.from({ length: 300 }, (_, at) =>
      thing("network", { id: `N_${at}`, name: `n${at}` }),
    );
    const { hits, total } = indexOf(things).search(readQuery("n"), 100);
    assert.equal(total, 300);
    assert.equal(hits.length, 100);
    assert.deepEqual(
      hits.slice(0, 3).map(({ item }) => item.name),
      ["n0", "n1", "n2"],
    );
  });

  it("has each thing once, as it was first seen", () => {
    const again = [
      thing("device", { id: "Q2-1", name: "ap" }),
      thing("device", { id: "Q2-1", name: "ap renamed" }),
    ];
    assert.deepEqual(namesFound(again, "ap"), ["ap"]);
  });

  it("finds what is added while somebody types", () => {
    const index = indexOf([thing("device", { id: "Q2-1", name: "ap 1" })]);
    assert.equal(index.search(readQuery("a"), 5).total, 1);
    index.add([thing("device", { id: "Q2-2", name: "ap 2" })]);
    assert.equal(index.search(readQuery("ap"), 5).total, 2);
  });

  it("puts what was opened lately before what fits as well, not before what fits better", () => {
    const [one, other, exact] = ["ap 1", "ap 2 lately", "ap"].map((name, at) =>
      thing("device", { id: `Q2-${at}`, name }),
    );
    assert.ok(one && other && exact);
    const index = indexOf([one, other, exact]);
    index.prefer([findableKey(other)]);
    assert.deepEqual(
      index.search(readQuery("ap"), 5).hits.map(({ item }) => item.name),
      ["ap", "ap 2 lately", "ap 1"],
    );
  });
});
