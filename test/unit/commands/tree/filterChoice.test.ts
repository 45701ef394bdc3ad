import assert from "node:assert/strict";
import {
  beginChoice,
  check,
  chosen,
  type FilterChoice,
  type FilterRow,
  rowsOf,
  type,
} from "../../../../src/commands/tree/filterChoice.ts";
import type { TreeFilter } from "../../../../src/commands/ports.ts";

const nothing: TreeFilter = { name: "", organization: "", products: [], tags: [] };
const offers = {
  products: [
    { value: "switch", found: "9 networks" },
    { value: "wireless", found: "10 networks" },
  ],
  tags: [{ value: "north", found: "3 networks" }],
};

const wireless: Row = { part: "products", value: "wireless" };
const north: Row = { part: "tags", value: "north" };
const forOrganizations: Row = { part: "typed", value: "" };

type Row = Pick<FilterRow, "part" | "value">;

describe("A filter is chosen", () => {
  it("from products and tags that were found, with how much was found", () => {
    assert.deepEqual(
      rowsOf(nothing, offers).map(({ part, value, found, isChecked }) => [part, value, found, isChecked]),
      [
        ["typed", "", "", false],
        ["products", "switch", "9 networks", false],
        ["products", "wireless", "10 networks", false],
        ["tags", "north", "3 networks", false],
      ],
    );
  });

  it("beginning with what is asked for already", () => {
    const before = { name: "berlin", organization: "acme", products: ["wireless"], tags: [] };
    const checked = rowsOf(before, offers).filter(({ isChecked }) => isChecked);
    assert.deepEqual(
      checked.map(({ part, value }) => [part, value]),
      [
        ["name", "berlin"],
        ["organization", "acme"],
        ["products", "wireless"],
      ],
    );
    assert.deepEqual(chosen(check(beginChoice(before), checked)), before);
  });

  it("by checking, and cleared by clearing the checks", () => {
    const both = check(beginChoice(nothing), [wireless, north]);
    assert.deepEqual(chosen(both), { ...nothing, products: ["wireless"], tags: ["north"] });
    assert.deepEqual(chosen(check(both, [north])), { ...nothing, tags: ["north"] });
    const named = beginChoice({ ...nothing, name: "berlin" });
    assert.deepEqual(chosen(check(named, [])), nothing);
  });

  it("by typing a part of a name, without the spaces around it", () => {
    assert.deepEqual(chosen(typed("  berlin ")), { ...nothing, name: "berlin" });
    assert.deepEqual(chosen(typed("   ")), nothing);
  });

  it("in place of the name that was asked for before", () => {
    const named = { ...nothing, name: "berlin", products: ["wireless"] };
    assert.deepEqual(chosen(type(beginChoice(named), "zurich")), { ...named, name: "zurich" });
    assert.deepEqual(chosen(beginChoice(named)), named);
  });

  it("for organizations where somebody says so, before typing or after", () => {
    const after = check(typed("acme"), [forOrganizations]);
    const before = type(check(beginChoice(nothing), [forOrganizations]), "acme");
    for (const choice of [after, before])
      assert.deepEqual(chosen(choice), { ...nothing, organization: "acme" });
    assert.deepEqual(chosen(check(after, [])), { ...nothing, name: "acme" });
  });

  it("without what was typed to find a row: that is forgotten once the row is checked", () => {
    const found = check(typed("wire"), [wireless]);
    assert.equal(found.typed, "");
    assert.deepEqual(chosen(found), { ...nothing, products: ["wireless"] });
  });

  it("with what was typed before or after a row was cleared", () => {
    const checked = check(beginChoice(nothing), [wireless, north]);
    const cleared = check(type(checked, "berlin"), [north]);
    assert.deepEqual(chosen(cleared), { ...nothing, name: "berlin", tags: ["north"] });
  });
});

function typed(text: string): FilterChoice {
  return type(beginChoice(nothing), text);
}
