import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { createProfile, removeProfile } from "../../workbench/profile.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

describe("the profile of a VS Code", () => {
  const parent = temporaryFolder();

  it("is new every time, and holds its settings", () => {
    const one = createProfile({ "files.autoSave": "off" }, { parent: parent.path });
    const other = createProfile({}, { parent: parent.path });
    assert.notEqual(one.root, other.root);
    const settings = fs.readFileSync(path.join(one.userData, "User", "settings.json"), "utf8");
    assert.deepEqual(JSON.parse(settings), { "files.autoSave": "off" });
  });

  it("is removed whole, but for extensions that it shares", () => {
    const extensions = path.join(parent.path, "shared");
    const profile = createProfile({}, { parent: parent.path, extensions });
    removeProfile(profile);
    assert.equal(fs.existsSync(profile.root), false);
    assert.equal(fs.existsSync(extensions), true);
  });
});
