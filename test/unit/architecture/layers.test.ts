import assert from "node:assert/strict";
import { type Fixtures, lintFixtures } from "./support/lintFixtures.ts";
import { sourceFiles } from "./support/sourceFiles.ts";

/** Which rooms a room may import. */
const imports: Readonly<Record<string, readonly string[]>> = {
  catalog: [],
  api: ["catalog"],
  changes: ["catalog", "api"],
  connections: ["catalog", "api"],
  documents: ["catalog", "api", "changes", "connections"],
  views: ["catalog", "api", "changes", "connections"],
  commands: ["catalog", "api", "changes", "connections"],
  simulator: ["catalog"],
};
const rooms = Object.keys(imports);
const pureRooms = ["catalog", "api", "changes", "simulator"];

/** Every way in which one module can name another. */
const ways: Readonly<Record<string, (from: string) => string>> = {
  value: (from) => `import { thing } from "${from}";\nexport const copy = thing;\n`,
  type: (from) => `import type { Thing } from "${from}";\nexport type Copy = Thing;\n`,
  reexport: (from) => `export { thing } from "${from}";\n`,
  lazy: (from) => `export const load = async (): Promise<unknown> => import("${from}");\n`,
};

const restricted = "eslint(no-restricted-imports)";

describe("the layers, as the linter holds them", () => {
  const cases = [...betweenRooms(), ...ofVscode()];
  let broken: ReadonlyMap<string, readonly string[]>;

  before(function () {
    this.timeout(30_000);
    const things = rooms.map((room) => [
      thingOf(room),
      "export interface Thing {}\nexport const thing = 1;\n",
    ]);
    broken = lintFixtures({
      ...(Object.fromEntries(things) as Fixtures),
      ...Object.fromEntries(cases.map(({ file, text }) => [file, text])),
    });
  });

  for (const room of rooms) {
    for (const target of [...rooms.filter((each) => each !== room), "vscode"]) {
      const mine = cases.filter((each) => each.room === room && each.target === target);
      const isAllowed = mine.every(({ allowed }) => allowed);
      it(`${room} ${isAllowed ? "may import" : "never imports"} ${target}`, () => {
        for (const { file, allowed } of mine)
          assert.deepEqual(broken.get(file), allowed ? [] : [restricted], file);
      });
    }
  }
});

describe("the layers, as they are", () => {
  it("have every source file in a room, or at the root of the composition", async () => {
    const files = await sourceFiles();
    const outside = files.filter(({ file }) => !rooms.includes(roomOf(file))).map(({ file }) => file);
    assert.deepEqual(outside, ["src/composition.ts", "src/extension.ts"]);
  });

  it("import only what a layer may, by path", async () => {
    const files = await sourceFiles();
    const all = files.flatMap(({ file, text }) =>
      importedFrom(file, text).map((target) => ({ file, target })),
    );
    const known = new Set(files.map(({ file }) => file));
    assert.ok(all.length > files.length, `only ${all.length} imports were found`);
    assert.deepEqual(
      all.filter(({ target }) => !known.has(target)),
      [],
    );
    assert.deepEqual(
      all.filter(({ file, target }) => !mayImport(roomOf(file), target)),
      [],
    );
  });

  it("name vscode in the rooms at the edge only", async () => {
    const named = (await sourceFiles()).filter(({ text }) => /\bfrom "vscode"|import\("vscode"\)/.test(text));
    const pure = named.map(({ file }) => roomOf(file)).filter((room) => pureRooms.includes(room));
    assert.ok(named.length > 0);
    assert.deepEqual(pure, []);
  });

  it("leave the rows of the tree without vscode: they are measured and tested without it", async () => {
    const rows = [
      "src/views/tree/ranges.ts",
      "src/views/tree/row.ts",
      "src/views/tree/rowChildren.ts",
      "src/connections/directory.ts",
    ];
    const files = (await sourceFiles()).filter(({ file }) => rows.includes(file));
    assert.equal(files.length, rows.length);
    assert.deepEqual(
      files.filter(({ code }) => code.includes('"vscode"')),
      [],
    );
  });
});

type Case = { room: string; target: string; file: string; text: string; allowed: boolean };

function betweenRooms(): Case[] {
  return rooms.flatMap((room) =>
    rooms
      .filter((target) => target !== room)
      .flatMap((target) =>
        Object.entries(ways).map(([way, text]) => ({
          room,
          target,
          file: `src/${room}/${way}Of${target}.ts`,
          text: text(`../${target}/thing.ts`),
          allowed: imports[room]?.includes(target) === true,
        })),
      ),
  );
}

function ofVscode(): Case[] {
  const text = `import type { Uri } from "vscode";\nexport type Address = Uri;\n`;
  return rooms.map((room) => ({
    room,
    target: "vscode",
    file: `src/${room}/ofVscode.ts`,
    text,
    allowed: !pureRooms.includes(room),
  }));
}

function thingOf(room: string): string {
  return `src/${room}/thing.ts`;
}

function roomOf(file: string): string {
  const [, room = "", ...rest] = file.split("/");
  return rest.length > 0 ? room : "";
}

/** The files of ours that a file names, in any of the ways. */
function importedFrom(file: string, text: string): string[] {
  const named = text.matchAll(/(?:\bfrom |\bimport\(|\bimport )"(\.[^"]+)"/g);
  return [...named].map(([, target = ""]) => new URL(target, `file:///${file}`).pathname.slice(1));
}

function mayImport(room: string, target: string): boolean {
  if (room === "") return roomOf(target) !== "simulator";
  return roomOf(target) === room || imports[room]?.includes(roomOf(target)) === true;
}
