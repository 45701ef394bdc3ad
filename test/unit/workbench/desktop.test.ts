import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { runDesktopTests } from "../../workbench/desktopTests.ts";
import { openDesktop } from "../../workbench/openDesktop.ts";
import { createProfile, removeProfile } from "../../workbench/profile.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

type Call = { args: string[]; environment: NodeJS.ProcessEnv };

describe("a desktop VS Code", () => {
  const folder = temporaryFolder();

  /** A program in the place of VS Code that notes how it was called, then does as the script says. */
  function stub(script: string): string {
    const file = path.join(folder.path, "code");
    const call = JSON.stringify(path.join(folder.path, "call.json"));
    const note = `fs.writeFileSync(${call}, JSON.stringify({ args: process.argv.slice(2), environment: process.env }));`;
    fs.writeFileSync(file, `#!${process.execPath}\nconst fs = require("node:fs");\n${note}\n${script}\n`);
    fs.chmodSync(file, 0o755);
    return file;
  }

  function call(): Call {
    return JSON.parse(fs.readFileSync(path.join(folder.path, "call.json"), "utf8")) as Call;
  }

  function valueOf(flag: string): string {
    const found = call().args.find((arg) => arg.startsWith(`--${flag}=`));
    return found?.slice(flag.length + 3) ?? "";
  }

  describe("that runs the host tests", () => {
    const run = (executable: string): Promise<number> =>
      runDesktopTests({
        executable,
        extension: "/src/extension",
        tests: "/src/extension/out/host/index.js",
        reportFile: path.join(folder.path, "report.json"),
      });

    it("is told the extension, the tests and where to report", async () => {
      assert.equal(await run(stub("")), 0);
      assert.equal(valueOf("extensionDevelopmentPath"), "/src/extension");
      assert.equal(valueOf("extensionTestsPath"), "/src/extension/out/host/index.js");
      assert.equal(call().environment["ORG_EDITOR_REPORT"], path.join(folder.path, "report.json"));
    });

    it("answers the status that it ends with", async () => {
      assert.equal(await run(stub("process.exitCode = 7;")), 7);
    });

    it("fails where it is killed, or where there is none", async () => {
      assert.equal(await run(stub("process.kill(process.pid, 'SIGKILL');")), 1);
      assert.notEqual(await run(path.join(folder.path, "nowhere")), 0);
    });

    it("has a profile of its own, with the quiet settings, that is removed", async () => {
      const settings = path.join(folder.path, "settings.json");
      const userData = "process.argv.find((arg) => arg.startsWith('--user-data-dir=')).slice(16)";
      await run(stub(`fs.copyFileSync(${userData} + "/User/settings.json", ${JSON.stringify(settings)});`));
      assert.match(fs.readFileSync(settings, "utf8"), /"workbench.startupEditor": "none"/);
      assert.notEqual(valueOf("user-data-dir"), "");
      assert.equal(fs.existsSync(valueOf("user-data-dir")), false);
    });

    it("knows nothing of a VS Code around us", async () => {
      process.env["VSCODE_IPC_HOOK_CLI"] = "/run/vscode.sock";
      try {
        await run(stub(""));
        assert.equal("VSCODE_IPC_HOOK_CLI" in call().environment, false);
      } finally {
        delete process.env["VSCODE_IPC_HOOK_CLI"];
      }
    });
  });

  describe("that a person tries the extension in", () => {
    it("opens on a profile of its own, knows the simulated Dashboard, and ends with its window", async () => {
      const profile = createProfile({}, { parent: folder.path });
      const environment = { ORG_EDITOR_SIMULATOR: '{"key":"k"}' };
      await openDesktop(stub(""), "/src/extension", profile, environment).ended;
      assert.equal(valueOf("extensionDevelopmentPath"), "/src/extension");
      assert.equal(valueOf("user-data-dir"), profile.userData);
      assert.ok(call().args.includes("--wait"));
      assert.equal(call().environment["ORG_EDITOR_SIMULATOR"], '{"key":"k"}');
      removeProfile(profile);
    });

    it("is ended by the process that its profile names, not only by the command that waits", async () => {
      const profile = createProfile({}, { parent: folder.path });
      const lock = path.join(profile.userData, "code.lock");
      const window = `fs.writeFileSync(${JSON.stringify(lock)}, String(process.pid)); setInterval(() => {}, 1000);`;
      const desktop = openDesktop(
        stub(`process.on("SIGTERM", () => {});
          const window = require("node:child_process").spawn(process.execPath, ["--eval", ${JSON.stringify(window)}]);
          window.once("exit", () => process.exit());`),
        "/src/extension",
        profile,
        {},
      );
      while (!fs.existsSync(lock) || fs.readFileSync(lock, "utf8") === "") {
        await new Promise((resolve) => setImmediate(resolve));
      }
      const pid = Number(fs.readFileSync(lock, "utf8"));
      desktop.stop();
      await desktop.ended;
      assert.throws(() => process.kill(pid, 0), { code: "ESRCH" });
    });
  });
});
