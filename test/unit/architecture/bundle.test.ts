import assert from "node:assert/strict";
import { build } from "esbuild";
import { projectFolder } from "../../workbench/project.ts";
import { manifest } from "./support/manifest.ts";

describe("the packages that ship", () => {
  let shipped: readonly string[];

  before(async () => {
    shipped = await bundledPackages(["src/extension.ts", "src/simulator/worker.ts"]);
  });

  it("are these, and what they need themselves", () => {
    assert.deepEqual(shipped, [
      "@vscode/l10n",
      "jsonc-parser",
      "ky",
      "vscode-json-languageservice",
      "vscode-languageserver-textdocument",
      "vscode-languageserver-types",
      "vscode-uri",
      "zod",
    ]);
  });

  it("are none for the simulated Dashboard", async () => {
    assert.deepEqual(await bundledPackages(["src/simulator/worker.ts"]), []);
  });

  it("come in the bundle: nothing is installed beside the extension", () => {
    assert.deepEqual(Object.keys(manifest.dependencies ?? {}), []);
  });

  it("and those that build it send nothing about anybody", () => {
    const telemetry =
      /telemetry|analytics|applicationinsights|sentry|amplitude|mixpanel|posthog|bugsnag|opentelemetry/i;
    assert.match("@vscode/extension-telemetry", telemetry);
    const all = [...shipped, ...Object.keys(manifest.devDependencies)];
    assert.deepEqual(
      all.filter((name) => telemetry.test(name)),
      [],
    );
  });
});

/** The packages that files bundled from these entries would hold. */
async function bundledPackages(entries: string[]): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: projectFolder,
    entryPoints: entries,
    outdir: "out",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    mainFields: ["module", "main"],
    external: ["vscode"],
    write: false,
    metafile: true,
    logLevel: "silent",
  });
  const names = Object.keys(metafile.inputs).map(
    (file) => /^.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1],
  );
  return [...new Set(names.filter((name) => name !== undefined))].sort();
}
