import assert from "node:assert/strict";
import fs from "node:fs";
import { findNode, nodePackageName } from "../../workbench/findNode.ts";
import { runQuietly } from "../../workbench/program.ts";

describe("the Node that runs code-server", () => {
  const machine = { platform: process.platform, arch: process.arch, execPath: "/usr/bin/node" };

  it("is the running one from 24 on", () => {
    assert.equal(findNode({ ...machine, version: "v24.0.0" }), "/usr/bin/node");
    assert.equal(findNode({ ...machine, version: "v26.1.0" }), "/usr/bin/node");
  });

  it("is the pinned package's where the running one is older", async () => {
    const node = findNode({ ...machine, version: "v20.20.2" });
    assert.notEqual(node, "/usr/bin/node");
    assert.match(await runQuietly([node, "--version"]), /^v24\./);
  });

  it("comes from a package that the manifest pins for each platform", () => {
    const manifest = JSON.parse(fs.readFileSync("package.json", "utf8")) as {
      optionalDependencies: Record<string, string>;
    };
    const platforms = [
      ["linux", "x64"],
      ["linux", "arm64"],
      ["darwin", "x64"],
      ["darwin", "arm64"],
      ["win32", "x64"],
    ] as const;
    for (const [platform, arch] of platforms) {
      assert.match(
        manifest.optionalDependencies[nodePackageName({ platform, arch })] ?? "",
        /^24\.\d+\.\d+$/,
      );
    }
  });
});
