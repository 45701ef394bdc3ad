import assert from "node:assert/strict";
import type { WriteContract } from "../../../src/catalog/contract.ts";
import { contractOf } from "../../../src/catalog/contracts/contracts.ts";
import { kinds } from "../../../src/catalog/overlay/kinds.ts";
import { shippedRules } from "../changes/support/rules.ts";

/** Fields that Dashboard answers or demands and no description lists: a contract may still speak of them. */
const undescribed: Readonly<Record<string, readonly string[]>> = {
  switchport: ["activeVlans"],
  vlan: ["ipv6.prefixAssignments[].disabled"],
};

describe("A contract", () => {
  for (const kind of kinds) {
    const contract = contractOf(kind);
    if (!contract) continue;
    it(`of ${kind.id} speaks of fields that the description has`, () => {
      const rules = shippedRules(kind) ?? assert.fail("no rules");
      const unknown = [...placesIn(contract)].filter(
        (pattern) => !rules.known(pattern) && !undescribed[kind.id]?.includes(pattern),
      );
      assert.deepEqual(unknown, []);
    });

    it(`of ${kind.id} gives evidence for each of its statements`, () => {
      const { fields = {}, rewrites = {}, governs = {}, dangers = [] } = contract;
      const statements = [...[fields, rewrites, governs].flatMap((each) => Object.values(each)), ...dangers];
      for (const { evidence } of statements) assert.ok(evidence.source.length > 20, evidence.source);
    });
  }
});

/** Every place that a contract names. */
function* placesIn(contract: WriteContract): Generator<string> {
  const { fields = {}, lists = {}, rewrites = {}, governs = {}, dangers = [], required = [] } = contract;
  for (const named of [fields, lists, rewrites, governs]) yield* Object.keys(named);
  for (const { fields: governed } of Object.values(governs)) yield* governed;
  for (const { at, when } of dangers) yield* when ? [at, when.field] : [at];
  yield* required;
}
