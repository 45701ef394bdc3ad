import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { projectFolder } from "../../workbench/project.ts";

const texts = ["package.json", "*.md", "docs/**/*.md", "media/**/*.svg", "src/**/*.ts"];

describe("the spelling", () => {
  it("is Dashboard's: licenses, in every text", () => {
    const files = texts.flatMap((pattern) => fs.globSync(pattern, { cwd: projectFolder }));
    assert.ok(files.length > 400);
    const other = files.filter((file) =>
      /licence/i.test(fs.readFileSync(path.join(projectFolder, file), "utf8")),
    );
    assert.deepEqual(other, []);
  });
});
