import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { readFacts } from "../../../src/catalog/facts.ts";
import { listPath } from "../../../src/catalog/kind.ts";
import { operationsOf, rulesOf } from "../../../src/catalog/kindRules.ts";
import { kinds } from "../../../src/catalog/overlay/kinds.ts";

const facts = readFacts(readFileSync(new URL("../../../src/catalog/dashboard-api.br", import.meta.url)));

describe("A kind and the index of facts", () => {
  for (const kind of kinds) {
    it(`${kind.id}: the index has what reads and lists it`, () => {
      assert.ok(operationsOf(kind, facts).read, "read");
      const list = kind.list && facts.at(listPath(kind), "get");
      assert.equal(list !== undefined, kind.list !== undefined);
      assert.equal(kind.list?.perPage, list?.pages?.maximum);
    });

    it(`${kind.id}: it is looked for by filters that its list has`, () => {
      const query = facts.at(listPath(kind), "get")?.query ?? [];
      const names = query.map(({ name }) => name.replace("[]", ""));
      for (const filter of Object.values(kind.list?.search ?? {})) assert.ok(names.includes(filter), filter);
    });

    it(`${kind.id}: it is read-only, or the index has its PUT and the catalog its contract`, () => {
      const { put } = operationsOf(kind, facts);
      assert.equal(put === undefined, kind.readOnly === true);
      assert.equal(rulesOf(kind, facts) === undefined, kind.readOnly === true);
    });
  }
});
