import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { projectFolder } from "../../workbench/project.ts";
import { sourceFiles } from "./support/sourceFiles.ts";

describe("the house", () => {
  it("has a root that reads like a table of contents: at most 80 lines", async () => {
    const root = (await sourceFiles()).find(({ file }) => file === "src/extension.ts");
    assert.ok(root);
    assert.ok(root.text.trimEnd().split("\n").length <= 80);
  });

  it("exports nothing but what VS Code calls", async () => {
    const root = (await sourceFiles()).find(({ file }) => file === "src/extension.ts");
    const exported = root?.text.match(/^export .*$/gm)?.map((line) => line.replace(/\(.*/, ""));
    assert.deepEqual(exported, ["export async function activate"]);
  });

  it("has no drawer for what belongs nowhere", async () => {
    const drawers = /(?:^|\/)(?:utils?|helpers?|misc|common|shared|lib)(?:\/|\.ts$)/i;
    assert.match("src/api/utils.ts", drawers);
    const found = (await sourceFiles()).filter(({ file }) => drawers.test(file));
    assert.deepEqual(found, []);
  });

  it("silences the linter nowhere in its source", async () => {
    const silenced = /(?:oxlint|eslint)-disable|@ts-(?:ignore|expect-error|nocheck)/;
    assert.match("// oxlint-disable-next-line", silenced);
    const found = (await sourceFiles()).filter(({ text }) => silenced.test(text)).map(({ file }) => file);
    assert.deepEqual(found, []);
  });

  it("asks for no kind of resource by its name outside of the catalog: what kinds differ in is a column there", async () => {
    const naming = /\bkindById\(\s*["'`]/;
    assert.match('kindById("network")', naming);
    const found = (await sourceFiles()).filter(({ code }) => naming.test(code)).map(({ file }) => file);
    assert.deepEqual(found, []);
  });

  it("names no folder of anybody's machine and no registry", () => {
    const found = projectFiles().flatMap((file) => {
      const text = fs.readFileSync(path.join(projectFolder, file), "latin1");
      return places.filter((place) => text.includes(place)).map((place) => `${file}: ${place}`);
    });
    assert.deepEqual(found, []);
  });

  it("leaves it to each machine where it gets its packages from", () => {
    const lock = fs.readFileSync(path.join(projectFolder, "package-lock.json"), "utf8");
    assert.match(lock, /"integrity": "sha512-/);
    assert.doesNotMatch(lock, /"resolved": "(?!file:)/);
  });
});

/** Written so that this file does not name them itself. */
const places = [
  ["", "root", ""],
  ["", "work", ""],
  ["C:", "Users", ""],
]
  .map((parts) => parts.join("/"))
  .concat("registry." + "npm");

function projectFiles(): string[] {
  return fs
    .globSync("**/*", { cwd: projectFolder, withFileTypes: true, exclude: isForeign })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(projectFolder, path.join(entry.parentPath, entry.name)));
}

function isForeign({ name }: fs.Dirent): boolean {
  return ["node_modules", "dist", "out", ".git"].includes(name);
}
