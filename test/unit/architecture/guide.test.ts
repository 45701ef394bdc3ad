import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { guidePictures } from "../../workbench/guidePictures.ts";
import { projectFolder } from "../../workbench/project.ts";
import { manifest } from "./support/manifest.ts";

const folder = path.join(projectFolder, "docs");
const pages = fs.readdirSync(folder).filter((name) => name.endsWith(".md"));
const guide = pages.map((page) => ({ page, text: fs.readFileSync(path.join(folder, page), "utf8") }));
const titles = manifest.contributes.commands.map(({ title }) => title);

describe("the user guide", () => {
  it("is reached from its first page, every page of it", () => {
    const index = fs.readFileSync(path.join(folder, "README.md"), "utf8");
    const others = pages.filter((page) => page !== "README.md");
    assert.ok(others.length > 4);
    assert.deepEqual(
      others.filter((page) => !index.includes(`](${page})`)),
      [],
    );
  });

  it("has no link that leads nowhere", () => {
    const links = guide.flatMap(({ page, text }) =>
      matches(text, /\]\(([^)#:]+)\)/g).map((to) => ({ page, to })),
    );
    assert.ok(links.length > 10);
    assert.deepEqual(
      links.filter(({ to }) => !fs.existsSync(path.join(folder, to))),
      [],
    );
  });

  it("shows pictures that the journeys make, and each of those", () => {
    const shown = guide.flatMap(({ text }) => matches(text, /\]\(pictures\/([\w-]+)\.png\)/g));
    assert.deepEqual([...new Set(shown)].sort(), Object.keys(guidePictures).sort());
    const made = fs
      .globSync("test/e2e/**/*.test.ts", { cwd: projectFolder })
      .flatMap((file) =>
        matches(fs.readFileSync(path.join(projectFolder, file), "utf8"), /screenshot\("([\w-]+)"\)/g),
      );
    assert.deepEqual(
      Object.values(guidePictures).filter((screenshot) => !made.includes(screenshot)),
      [],
    );
  });

  it("describes its pictures in words", () => {
    const nameless = guide.flatMap(({ page, text }) =>
      matches(text, /(!\[\]\([^)]*\))/g).map((it) => `${page} ${it}`),
    );
    assert.deepEqual(nameless, []);
  });

  it("names commands as the palette does", () => {
    const named = guide.flatMap(({ page, text }) =>
      matches(
        text.replaceAll(/\s+/g, " "),
        /\*\*Meraki: ([^*]+)\*\*|\*\*(\p{Lu}[^*]*(?:…|\p{Ll} [^*]*\p{Lu})[^*]*)\*\*/gu,
      ).map((name) => ({ page, name })),
    );
    assert.ok(named.length > 10);
    assert.deepEqual(
      named.filter(({ name }) => !titles.some((title) => title === name || title === `${name}…`)),
      [],
    );
  });

  it("mentions every command that stands in the palette", () => {
    const text = guide.map((page) => page.text.replaceAll(/\s+/g, " ")).join("\n");
    const hidden = new Set(
      manifest.contributes.menus["commandPalette"]
        ?.filter(({ when }) => when === "false")
        .map(({ command }) => command),
    );
    const missing = manifest.contributes.commands
      .filter(({ command }) => !hidden.has(command))
      .map(({ title }) => title)
      .filter((title) => !text.includes(title.replace(/…$/, "")));
    assert.deepEqual(missing, []);
  });
});

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, first, second]) => first ?? second ?? "");
}
