import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { installOnce } from "../../workbench/installOnce.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

describe("installing into a folder once", () => {
  const cache = temporaryFolder();
  const target = (): string => path.join(cache.path, "deep", "runtime");
  const fillWith = (text: string) => async (folder: string) =>
    fs.writeFileSync(path.join(folder, "content"), text);
  const content = (): string => fs.readFileSync(path.join(target(), "content"), "utf8");
  const leftovers = (): string[] =>
    fs.readdirSync(path.dirname(target())).filter((name) => name.startsWith("installing-"));

  it("fills it, and leaves nothing beside it", async () => {
    assert.equal(await installOnce(target(), fillWith("first")), target());
    assert.equal(content(), "first");
    assert.deepEqual(leftovers(), []);
  });

  it("does not fill it again", async () => {
    await installOnce(target(), fillWith("first"));
    await installOnce(target(), () => assert.fail("filled twice"));
    assert.equal(content(), "first");
  });

  it("gives every asker the same folder when several ask at once", async () => {
    const slowly = async (folder: string) => {
      await pause(20);
      await fillWith(path.basename(folder))(folder);
    };
    const folders = await Promise.all([1, 2, 3].map(() => installOnce(target(), slowly)));
    assert.deepEqual(new Set(folders), new Set([target()]));
    assert.match(content(), /^installing-/);
    assert.deepEqual(leftovers(), []);
  });

  it("leaves no folder behind when filling fails, so that the next try starts anew", async () => {
    const failing = installOnce(target(), () => Promise.reject(new Error("offline")));
    await assert.rejects(failing, /offline/);
    assert.equal(fs.existsSync(target()), false);
    assert.deepEqual(leftovers(), []);
    await installOnce(target(), fillWith("second"));
    assert.equal(content(), "second");
  });

  it("replaces a folder that nobody completed", async () => {
    fs.mkdirSync(target(), { recursive: true });
    fs.writeFileSync(path.join(target(), "content"), "half");
    await installOnce(target(), fillWith("whole"));
    assert.equal(content(), "whole");
  });

  it("clears away what a killed install left, and not what a running one fills", async () => {
    const parent = path.dirname(target());
    const abandoned = path.join(parent, "installing-4194305-abc");
    const running = path.join(parent, `installing-${process.pid}-abc`);
    fs.mkdirSync(abandoned, { recursive: true });
    fs.mkdirSync(running);
    await installOnce(target(), fillWith("text"));
    assert.deepEqual(leftovers(), [path.basename(running)]);
  });
});
