import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { readReport, writeReport } from "../../workbench/report.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

describe("the report of a suite", () => {
  const folder = temporaryFolder();
  const file = (): string => path.join(folder.path, "reports", "unit.json");

  it("is read as it was written", () => {
    const report = { passed: 3, failed: 1, failures: ["a title"] };
    writeReport(file(), report);
    assert.deepEqual(readReport(file()), report);
  });

  it("is missing where no suite wrote one", () => {
    assert.equal(readReport(file()), undefined);
  });

  for (const text of ["", "{", "null", "[]", '{"passed":1}', '{"passed":"1","failed":0,"failures":[]}']) {
    it(`is missing where the file holds ${text || "nothing"}`, () => {
      fs.mkdirSync(path.dirname(file()));
      fs.writeFileSync(file(), text);
      assert.equal(readReport(file()), undefined);
    });
  }
});
