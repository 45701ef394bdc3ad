import assert from "node:assert/strict";
import fs from "node:fs/promises";
import path from "node:path";
import * as vscode from "vscode";
import { refKey } from "../../src/catalog/ref.ts";
import { dashboard } from "./support/dashboard.ts";
import { networks, vlan } from "./support/demo.ts";
import { draftOf, open, readFile, save, type, typeAll } from "./support/editing.ts";
import { closeEditors, inDemo } from "./support/inDemo.ts";
import { draftFile, draftsFolder, storedDraft } from "./support/storage.ts";
import { withNextStart } from "./support/nextStart.ts";
import { until } from "./support/until.ts";

describe("drafts after a reload", () => {
  inDemo();
  const { uri, ref } = vlan(networks.munich, 1);

  it("have their text, their baseline and their revision", async () => {
    const baseline = await readFile(uri);
    const document = await draftOf(uri, "Management", "First");
    await type(document, "First", "Second");
    await save(document);
    const found = await withNextStart((drafts) => drafts.get(ref));
    assert.equal(found?.text, document.getText());
    assert.equal(found?.baseline, baseline);
    assert.equal(found?.revision, (await storedDraft(ref))?.revision);
    assert.equal(found?.uri, uri.toString());
  });

  it("are all there but the damaged ones, which stay on disk", async () => {
    await draftOf(uri, "Management", "First");
    const damaged = path.join(draftsFolder, `${"0".repeat(40)}.json`);
    await fs.writeFile(damaged, '{ "version": 1, "uri":');
    try {
      const pending = await withNextStart((drafts) => drafts.pending());
      assert.deepEqual(
        pending.map((draft) => refKey(draft.ref)),
        [refKey(ref)],
      );
      assert.equal(await fs.readFile(damaged, "utf8"), '{ "version": 1, "uri":');
    } finally {
      await fs.rm(damaged);
    }
  });

  it("that were never saved keep the baseline that was typed over", async () => {
    const document = await open(uri);
    const baseline = document.getText();
    await type(document, "Management", "Unsaved");
    const begun = await until("the beginning is noted", () => storedDraft(ref));
    assert.equal(begun.baseline, baseline);
    assert.equal(begun.text, undefined);
    assert.deepEqual(await withNextStart((drafts) => drafts.pending()), []);
  });

  it("belong to nobody else: only their owner may read the files", async () => {
    await draftOf(uri, "Management", "First");
    const { mode } = await fs.stat(draftFile(ref));
    assert.equal(mode & 0o077, 0);
    const left = (await fs.readdir(draftsFolder)).filter((name) => name.endsWith(".tmp"));
    assert.deepEqual(left, []);
  });
});

describe("a draft that was begun", () => {
  inDemo();
  const { uri, path: apiPath, ref } = vlan(networks.munich, 10);

  it("is forgotten when the typing is taken back", async () => {
    const document = await open(uri);
    await type(document, '"Staff"', '"Team"');
    await until("the beginning is noted", () => storedDraft(ref));
    await vscode.commands.executeCommand("workbench.action.files.revert");
    await until("it is forgotten", async () => (await storedDraft(ref)) === undefined);
  });

  it("is forgotten when its editor is closed without saving", async () => {
    const document = await open(uri);
    await type(document, '"Staff"', '"Team"');
    await until("the beginning is noted", () => storedDraft(ref));
    await closeEditors();
    await until("it is forgotten", async () => (await storedDraft(ref)) === undefined);
  });

  it("does not make a later wish look like no wish", async () => {
    const first = await open(uri);
    await type(first, '"Staff"', '"Team"');
    await until("the beginning is noted", () => storedDraft(ref));
    await closeEditors();
    await dashboard.edit(apiPath, { name: "Somebody else's" });
    const again = await open(uri);
    await until("live is shown", () => again.getText().includes("Somebody else's"));
    await type(again, "Somebody else's", "Staff");
    await save(again);
    assert.match((await storedDraft(ref))?.text ?? "", /"Staff"/);
  });

  it("has as baseline what was on screen, though live was read again since", async () => {
    const document = await open(uri);
    await until("live is shown", () => document.getText().includes('"Staff"'));
    await type(document, '"Staff"', '"Team"');
    await dashboard.edit(apiPath, { name: "Moved" });
    await readFile(uri.with({ scheme: "meraki-now" }));
    await save(document);
    assert.match((await storedDraft(ref))?.baseline ?? "", /"Staff"/);
  });
});

describe("a draft that says nothing any more", () => {
  inDemo();
  const { uri, ref } = vlan(networks.vienna, 1);

  it("is gone from disk, and the document shows live", async () => {
    const document = await draftOf(uri, "Management", "Head office");
    await typeAll(document, document.getText().replace("Head office", "Management"));
    await save(document);
    assert.equal(await storedDraft(ref), undefined);
    await assert.rejects(fs.stat(draftFile(ref)), { code: "ENOENT" });
  });
});
