import assert from "node:assert/strict";
import { type Mark, markKey, readMarks, withMark, withoutMarks } from "../../../../src/views/filter/marks.ts";

const berlin: Mark = { connection: "lab", organization: "1", kind: "network", id: "N_1", name: "Berlin" };
const munich: Mark = { ...berlin, id: "N_2", name: "Munich" };

describe("Marks of rows that are pinned or hidden", () => {
  it("are there once, under the last name", () => {
    const renamed = { ...berlin, name: "Berlin Mitte" };
    assert.deepEqual(withMark([berlin, munich], renamed), [munich, renamed]);
  });

  it("are taken away one by one", () => {
    assert.deepEqual(withoutMarks([berlin, munich], [berlin]), [munich]);
    assert.deepEqual(withoutMarks([berlin], [munich]), [berlin]);
  });

  it("belong to one connection: another one sees the same network for itself", () => {
    const elsewhere = { ...berlin, connection: "prod" };
    assert.notEqual(markKey(berlin), markKey(elsewhere));
    assert.deepEqual(withoutMarks([berlin, elsewhere], [berlin]), [elsewhere]);
  });

  it("are read from what was stored; what is none is left out", () => {
    assert.deepEqual(readMarks([berlin, null, 7, "x", {}, { ...munich, id: 7 }, munich]), [berlin, munich]);
    for (const other of [undefined, null, 7, "x", {}]) assert.deepEqual(readMarks(other), []);
  });
});
