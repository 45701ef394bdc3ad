import assert from "node:assert/strict";
import { LateRows } from "../../../../src/views/tree/lateRows.ts";
import { eventually } from "../../../e2e/support/eventually.ts";

describe("Rows that came late", () => {
  let told: string[];
  let late: LateRows<string>;
  beforeEach(() => {
    told = [];
    late = new LateRows((row) => told.push(row));
  });
  afterEach(() => late.dispose());

  it("are told at once", () => {
    late.have("Networks");
    assert.deepEqual(told, ["Networks"]);
  });

  it("are told again until somebody asks for them", async () => {
    late.have("Networks");
    await eventually(
      () => told.length,
      (count) => count >= 3,
    );
    late.asked("Networks");
    late.have("Devices");
    const before = told.filter((row) => row === "Networks").length;
    await eventually(
      () => told.filter((row) => row === "Devices").length,
      (count) => count >= 3,
    );
    assert.equal(told.filter((row) => row === "Networks").length, before);
  });

  it("may be asked for by the one who is told", async () => {
    const answering: LateRows<string> = new LateRows((row) => {
      told.push(row);
      answering.asked(row);
    });
    answering.have("Networks");
    late.have("Devices");
    await eventually(
      () => told.filter((row) => row === "Devices").length,
      (count) => count >= 2,
    );
    assert.equal(told.filter((row) => row === "Networks").length, 1);
    answering.dispose();
  });
});
