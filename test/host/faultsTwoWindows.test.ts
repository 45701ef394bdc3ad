import assert from "node:assert/strict";
import * as vscode from "vscode";
import { refKey, type Ref } from "../../src/catalog/ref.ts";
import type { Drafts } from "../../src/documents/drafts.ts";
import { MerakiFileSystem, type FileSystemParts } from "../../src/documents/fileSystem.ts";
import { TypedOver } from "../../src/documents/typedOver.ts";
import { networks, vlan } from "./support/demo.ts";
import { draftOf, open, type } from "./support/editing.ts";
import { closeEditors, inDemo } from "./support/inDemo.ts";
import { memory } from "./support/memory.ts";
import { withNextStart } from "./support/nextStart.ts";
import { otherWindow, storedDraft } from "./support/storage.ts";
import { until } from "./support/until.ts";

const live = '{\n  "id": 1,\n  "name": "Guests"\n}\n';
const name = /"name": "[^"]*"/;

/** The documents of one window, what Dashboard has, and how often that window asked which draft stays. */
interface Window {
  readonly files: MerakiFileSystem;
  readonly dashboard: { text: string };
  asked(): number;
}

function filesOf(drafts: Drafts, remembered = memory()): Window {
  let asked = 0;
  const dashboard = { text: live };
  const parts = {
    drafts,
    resources: { live: async () => dashboard },
    typedSecrets: { hide: async (_: unknown, text: string) => text },
    typedOver: new TypedOver(remembered),
    onStale: async () => void (asked += 1),
  };
  return { files: new MerakiFileSystem(parts as unknown as FileSystemParts), dashboard, asked: () => asked };
}

/** Saves as another window does. */
async function saveElsewhere(ref: Ref, uri: vscode.Uri, text: string): Promise<void> {
  const stored = await storedDraft(ref);
  await otherWindow.write(refKey(ref), {
    uri: uri.toString(),
    baseline: stored?.baseline ?? live,
    text,
    revision: (stored?.revision ?? 0) + 7,
    savedAt: new Date().toISOString(),
    keptOver: undefined,
  });
}

describe("typing in the moment of another window's save", () => {
  inDemo();
  const { uri: real, ref } = vlan(networks.vienna, 90);
  const uri = real.with({ scheme: "slow-meraki" });
  const other = vlan(networks.vienna, 1);

  /** An editor that has not been told yet what its file has become. */
  async function inSlowEditor(look: (window: Window, drafts: Drafts) => Promise<void>): Promise<void> {
    await withNextStart(async (drafts) => {
      const window = filesOf(drafts);
      const { files } = window;
      const slow = Object.assign(Object.create(files) as MerakiFileSystem, {
        onDidChangeFile: new vscode.EventEmitter<vscode.FileChangeEvent[]>().event,
        stat: (file: vscode.Uri) => files.stat(file),
        readFile: (file: vscode.Uri) => files.readFile(file),
        writeFile: (file: vscode.Uri, content: Uint8Array) => files.writeFile(file, content),
      });
      const registered = vscode.workspace.registerFileSystemProvider("slow-meraki", slow);
      const following = vscode.workspace.onDidChangeTextDocument(({ document }) => files.follow(document));
      try {
        await look(window, drafts);
      } finally {
        await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
        await closeEditors();
        for (const stored of [ref, other.ref]) await otherWindow.remove(refKey(stored));
        following.dispose();
        registered.dispose();
      }
    });
  }

  it("does not overwrite what that window saved", async () => {
    await inSlowEditor(async ({ files }, drafts) => {
      const { document } = await vscode.window.showTextDocument(uri);
      files.follow(document);
      await saveElsewhere(ref, real, live.replace("Guests", "Theirs"));
      await until("it is known here", () => drafts.get(ref)?.text?.includes("Theirs"));
      assert.match(Buffer.from(await files.readFile(uri)).toString(), /Theirs/);
      assert.match(document.getText(), /Guests/);
      await type(document, name, '"name": "Mine"');
      await assert.rejects(files.writeFile(uri, Buffer.from(document.getText())), /saved elsewhere/);
      assert.match((await storedDraft(ref))?.text ?? "", /Theirs/);
    });
  });

  it("keeps as baseline what it was typed over", async () => {
    await inSlowEditor(async ({ files, dashboard }) => {
      const slow = other.uri.with({ scheme: "slow-meraki" });
      const { document } = await vscode.window.showTextDocument(slow);
      files.follow(document);
      dashboard.text = live.replace("Guests", "Moved in Dashboard");
      assert.match(Buffer.from(await files.readFile(slow)).toString(), /Moved/);
      await type(document, name, '"name": "Mine"');
      await files.writeFile(slow, Buffer.from(document.getText()));
      assert.equal((await storedDraft(other.ref))?.baseline, live);
    });
  });
});

describe("unsaved text that a reload brings back over a stored draft", () => {
  inDemo();
  const { uri, ref } = vlan(networks.vienna, 10);

  /** Saves a draft, types on, and answers what the window remembers and holds then. */
  async function typedOn(): Promise<{ document: vscode.TextDocument; remembered: vscode.Memento }> {
    const document = await draftOf(uri, name, '"name": "Saved"');
    await type(document, name, '"name": "Typed on"');
    const remembered = memory();
    const revision = (await storedDraft(ref))?.revision ?? 0;
    await new TypedOver(remembered).note(uri, revision);
    return { document, remembered };
  }

  it("is saved without a question where nobody saved meanwhile", async () => {
    const { document, remembered } = await typedOn();
    await withNextStart(async (drafts) => {
      const { files, asked } = filesOf(drafts, remembered);
      await files.stat(uri);
      await files.writeFile(uri, Buffer.from(document.getText()));
      assert.equal(asked(), 0);
    });
    assert.match((await storedDraft(ref))?.text ?? "", /Typed on/);
  });

  it("does not overwrite a draft that another window saved meanwhile, and asks", async () => {
    const { document, remembered } = await typedOn();
    await saveElsewhere(ref, uri, live.replace("Guests", "Theirs"));
    await withNextStart(async (drafts) => {
      const { files, asked } = filesOf(drafts, remembered);
      await files.stat(uri);
      const save = async (): Promise<void> => files.writeFile(uri, Buffer.from(document.getText()));
      await assert.rejects(save(), /saved elsewhere/);
      assert.equal(asked(), 1);
      assert.ok(files.isStale(uri));
      files.overrule(uri);
      await save();
    });
    assert.match((await storedDraft(ref))?.text ?? "", /Typed on/);
  });

  it("does not overwrite one where nobody knows what it was typed over", async () => {
    const { document } = await typedOn();
    await withNextStart(async (drafts) => {
      const { files } = filesOf(drafts);
      await assert.rejects(files.writeFile(uri, Buffer.from(document.getText())), /saved elsewhere/);
    });
    assert.match((await storedDraft(ref))?.text ?? "", /"Saved"/);
  });

  it("is what this window remembers as soon as somebody types", async () => {
    const remembered = memory();
    await draftOf(uri, name, '"name": "Saved"');
    const revision = (await storedDraft(ref))?.revision ?? 0;
    const document = await open(uri);
    await withNextStart(async (drafts) => {
      const { files } = filesOf(drafts, remembered);
      await files.stat(uri);
      await type(document, name, '"name": "Typed on"');
      files.follow(document);
      assert.equal(new TypedOver(remembered).of(uri), revision);
      await vscode.commands.executeCommand("undo");
      await until("it is as it was", () => !document.isDirty);
      files.follow(document);
      assert.deepEqual(remembered.get("typedOver"), {});
    });
  });
});
