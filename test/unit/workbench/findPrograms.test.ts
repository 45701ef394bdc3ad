import assert from "node:assert/strict";
import path from "node:path";
import { findChromium } from "../../workbench/findChromium.ts";
import { findDesktop } from "../../workbench/findDesktop.ts";
import { browserCommand } from "../../workbench/openAddress.ts";

const pathOf = (...folders: string[]): string => folders.join(path.delimiter);
const among = (...files: string[]) => {
  const there = new Set(files.map((file) => path.normalize(file)));
  return (file: string): boolean => there.has(file);
};

describe("finding a browser", () => {
  const PATH = pathOf("/usr/local/bin", "/usr/bin");

  it("takes the one that CHROME_PATH names, there or not: a wrong name is an error, not a silent other", () => {
    assert.equal(
      findChromium({ PATH, CHROME_PATH: "/opt/chrome" }, among("/usr/bin/chromium")),
      "/opt/chrome",
    );
  });

  it("prefers Chromium to its relatives, whichever folder comes first", () => {
    const found = findChromium({ PATH }, among("/usr/local/bin/google-chrome", "/usr/bin/chromium"));
    assert.equal(found, path.normalize("/usr/bin/chromium"));
  });

  it("knows where macOS and Windows keep theirs", () => {
    const chrome = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
    assert.equal(
      findChromium({ PATH }, (file) => file === chrome),
      chrome,
    );
  });

  it("finds none where there is none, or where CHROME_PATH is empty", () => {
    assert.equal(
      findChromium({ PATH }, () => false),
      undefined,
    );
    assert.equal(
      findChromium({ PATH, CHROME_PATH: "" }, () => true),
      undefined,
    );
  });
});

describe("finding a desktop VS Code", () => {
  const on = (platform: NodeJS.Platform, environment: NodeJS.ProcessEnv, ...files: string[]) =>
    findDesktop({ platform, environment, exists: among(...files) });

  it("takes the one that VSCODE_EXECUTABLE names", () => {
    const environment = { PATH: "/usr/bin", VSCODE_EXECUTABLE: "/opt/code" };
    assert.equal(on("linux", environment, "/usr/bin/code"), "/opt/code");
  });

  it("prefers code, then code-insiders, then codium", () => {
    const environment = { PATH: pathOf("/a", "/b") };
    assert.equal(
      on("linux", environment, "/a/codium", "/b/code-insiders"),
      path.normalize("/b/code-insiders"),
    );
    assert.equal(on("linux", environment, "/a/codium"), path.normalize("/a/codium"));
  });

  it("does not mistake the command of a remote terminal for one", () => {
    const remote = "/srv/code-server/lib/vscode/bin/remote-cli";
    assert.equal(on("linux", { PATH: remote }, `${remote}/code`), undefined);
  });

  it("looks for command files on Windows", () => {
    assert.equal(on("win32", { PATH: "/tools" }, "/tools/code.cmd"), path.normalize("/tools/code.cmd"));
  });

  it("finds none where there is none", () => {
    assert.equal(on("linux", { PATH: "/usr/bin" }), undefined);
    assert.equal(on("linux", {}), undefined);
  });
});

describe("opening an address for a person", () => {
  it("needs a display on Linux", () => {
    assert.equal(browserCommand("linux", {}), undefined);
    assert.deepEqual(browserCommand("linux", { DISPLAY: ":0" }), ["xdg-open"]);
    assert.deepEqual(browserCommand("linux", { WAYLAND_DISPLAY: "wayland-0" }), ["xdg-open"]);
  });

  it("uses what macOS and Windows have", () => {
    assert.deepEqual(browserCommand("darwin", {}), ["open"]);
    assert.equal(browserCommand("win32", {})?.[0], "cmd");
  });
});
