import assert from "node:assert/strict";
import { readConnections, type Connection } from "../../../src/connections/connection.ts";

const prod: Connection = { id: "acme-prod-1", label: "Acme PROD", region: "global", allowsPushes: false };
const lab: Connection = { ...prod, id: "lab", label: "Lab", allowsPushes: true };

describe("readConnections", () => {
  it("reads what was stored, in its order", () => {
    assert.deepEqual(readConnections([prod, lab]), [prod, lab]);
    assert.deepEqual(readConnections(JSON.parse(JSON.stringify([lab, prod]))), [lab, prod]);
  });

  for (const nothing of [undefined, null, [], {}, "x", 7, { 0: prod, length: 1 }]) {
    it(`reads none of ${JSON.stringify(nothing)}`, () => assert.deepEqual(readConnections(nothing), []));
  }

  const damaged: readonly unknown[] = [
    null,
    "acme",
    {},
    { ...prod, id: undefined },
    { ...prod, id: "" },
    { ...prod, id: "a/b" },
    { ...prod, id: ".." },
    { ...prod, id: "A B" },
    { ...prod, label: 1 },
    { ...prod, region: null },
    { ...prod, allowsPushes: "true" },
    { ...prod, allowsPushes: 1 },
    { id: prod.id, label: prod.label, region: prod.region },
  ];
  for (const entry of damaged) {
    it(`drops ${JSON.stringify(entry)} and keeps the others`, () =>
      assert.deepEqual(readConnections([entry, lab]), [lab]));
  }

  it("never lets a second one with the same id change what the first one may do", () => {
    assert.deepEqual(readConnections([prod, { ...prod, allowsPushes: true }]), [prod]);
  });

  it("takes over nothing that is no part of a connection", () => {
    assert.deepEqual(readConnections([{ ...prod, key: "f00dfeed" }]), [prod]);
  });
});
