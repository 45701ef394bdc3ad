import assert from "node:assert/strict";
import path from "node:path";
import { cacheFolder } from "../../workbench/cacheFolder.ts";
import { codeServerFolder } from "../../workbench/codeServer.ts";
import { codeServerVersion } from "../../workbench/versions.ts";

describe("the cache folder", () => {
  it("lies in ~/.cache", () => {
    assert.equal(cacheFolder({}, "/home/ada"), path.join("/home/ada", ".cache", "org-editor-for-meraki"));
  });

  it("follows the XDG base directory", () => {
    const folder = cacheFolder({ XDG_CACHE_HOME: "/var/cache/ada" }, "/home/ada");
    assert.equal(folder, path.join("/var/cache/ada", "org-editor-for-meraki"));
  });

  it("is exactly what ORG_EDITOR_CACHE names", () => {
    const environment = { ORG_EDITOR_CACHE: "/scratch", XDG_CACHE_HOME: "/var/cache/ada" };
    assert.equal(cacheFolder(environment, "/home/ada"), path.resolve("/scratch"));
  });

  it("holds a folder per version and platform of code-server", () => {
    const folder = codeServerFolder("/cache", { platform: "linux", arch: "arm64" });
    assert.equal(folder, path.join("/cache", `code-server-${codeServerVersion}-linux-arm64`));
  });
});
