import assert from "node:assert/strict";
import fs from "node:fs/promises";
import path from "node:path";
import * as vscode from "vscode";
import { DraftFolder } from "../../src/documents/draftFolder.ts";
import { Drafts } from "../../src/documents/drafts.ts";
import { networks, vlan } from "./support/demo.ts";
import { draftOf, open, save, type, writeFile } from "./support/editing.ts";
import { inDemo } from "./support/inDemo.ts";
import { draftsFolder, storageFolder, storedDraft } from "./support/storage.ts";
import { until } from "./support/until.ts";

const away = path.join(storageFolder, "drafts-away");
const name = /"name": "[^"]*"/;

describe("a folder that drafts cannot be stored in", () => {
  const person = inDemo();
  const { uri, ref } = vlan(networks.vienna, 90);

  /** A file stands where the folder was: whoever runs the tests, nothing can be written there. */
  async function withoutFolder(work: () => Promise<void>): Promise<void> {
    await fs.rename(draftsFolder, away);
    await fs.writeFile(draftsFolder, "no folder");
    try {
      await work();
    } finally {
      await fs.rm(draftsFolder);
      await fs.rename(away, draftsFolder);
    }
  }

  it("leaves the text unsaved in the editor, and it can be saved when the folder is back", async () => {
    const document = await open(uri);
    await withoutFolder(async () => {
      await type(document, name, '"name": "Kept"');
      assert.equal(await document.save(), false);
      assert.ok(document.isDirty);
      assert.match(document.getText(), /"Kept"/);
    });
    assert.equal((await storedDraft(ref))?.text, undefined);
    await save(document);
    assert.match((await storedDraft(ref))?.text ?? "", /"Kept"/);
    assert.deepEqual(person.asked, []);
  });

  it("is said to be so, with what to do", async () => {
    const document = await open(uri);
    const text = document.getText().replace(name, '"name": "Kept"');
    await withoutFolder(async () => {
      await assert.rejects(writeFile(uri, text), (error: Error) => {
        assert.match(error.message, /could not be stored on this machine, so it is still unsaved here\./);
        assert.match(error.message, /look into VS Code's globalStorage, then save again\./);
        assert.doesNotMatch(error.message, /ENOTDIR|EEXIST/);
        return true;
      });
    });
  });

  it("takes no draft away that could not be removed", async () => {
    await draftOf(uri, name, '"name": "Kept"');
    person.answers = ({ choices }) => choices.find((choice) => choice === "Discard Draft");
    await withoutFolder(async () => {
      await vscode.commands.executeCommand("meraki.discardDraft", uri);
    });
    assert.match(person.messages().at(-1) ?? "", /^That could not be stored on this machine\./);
    assert.match((await storedDraft(ref))?.text ?? "", /"Kept"/);
  });

  it("does not keep the extension from starting, and is told", async () => {
    await withoutFolder(async () => {
      const drafts = await Drafts.open(new DraftFolder(draftsFolder));
      assert.deepEqual(drafts.pending(), []);
      assert.ok(drafts.problem instanceof Error);
      drafts.dispose();
    });
    const drafts = await Drafts.open(new DraftFolder(draftsFolder));
    assert.equal(drafts.problem, undefined);
    drafts.dispose();
  });

  it("says nothing while somebody types", async () => {
    const document = await open(uri);
    await withoutFolder(async () => {
      for (const letter of ["A", "B", "C"]) await type(document, name, `"name": "${letter}"`);
      await until("it is typed", () => document.isDirty);
    });
    assert.deepEqual(person.asked, []);
  });
});
