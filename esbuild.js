import { existsSync, globSync, mkdirSync, copyFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build, context } from "esbuild";

const wanted = new Set(process.argv.slice(2));
const production = wanted.has("--production");

if (wanted.has("--tests")) await buildHostTests();
else if (wanted.has("--watch")) await watchExtension();
else await buildExtension();

async function buildExtension() {
  rmSync("dist", { recursive: true, force: true });
  const result = await build(extensionOptions());
  copyIndexes("dist");
  keepMetafile("extension", result.metafile);
}

async function watchExtension() {
  copyIndexes("dist");
  await (await context({ ...extensionOptions(), logLevel: "info" })).watch();
}

/** An ES module with code splitting: what activation does not import is read when it is used. */
function extensionOptions() {
  return {
    entryPoints: existingEntries({ extension: "src/extension.ts", simulator: "src/simulator/worker.ts" }),
    outdir: "dist",
    chunkNames: "[name]-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node22",
    mainFields: ["module", "main"],
    external: ["vscode"],
    // `@vscode/l10n` asks for `fs` by `require`, which an ES module lacks. Its edition for browsers does without.
    alias: { "@vscode/l10n": "./node_modules/@vscode/l10n/dist/browser.js" },
    minify: production,
    sourcemap: production ? false : "linked",
    legalComments: "none",
    metafile: true,
    logLevel: "warning",
  };
}

function existingEntries(entries) {
  return Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file)));
}

/** The compressed index of facts is read as a file, so it lies beside the bundle. */
function copyIndexes(folder) {
  mkdirSync(folder, { recursive: true });
  for (const file of globSync("src/catalog/**/*.br"))
    copyFileSync(file, path.join(folder, path.basename(file)));
}

/** ES modules too: VS Code loads the tests of an extension the way it loads the extension. */
async function buildHostTests() {
  rmSync("out/host", { recursive: true, force: true });
  const result = await build({
    ...extensionOptions(),
    entryPoints: ["test/host/index.ts", ...globSync("test/host/**/*.test.ts")],
    outbase: "test/host",
    outdir: "out/host",
    external: ["vscode", "mocha"],
    minify: false,
    sourcemap: "linked",
  });
  copyIndexes("out/host");
  keepMetafile("host", result.metafile);
}

function keepMetafile(name, metafile) {
  mkdirSync("out", { recursive: true });
  writeFileSync(`out/${name}.meta.json`, JSON.stringify(metafile));
}
