import assert from "node:assert/strict";
import * as vscode from "vscode";
import { dashboard } from "./support/dashboard.ts";
import { networks, vlan, resourceAt } from "./support/demo.ts";
import { draftOf, open, readFile, save, type, typeAll, writeFile } from "./support/editing.ts";
import { closeEditors, inDemo } from "./support/inDemo.ts";
import { storedDraft, storedDrafts } from "./support/storage.ts";
import { until } from "./support/until.ts";

describe("documents of the meraki scheme", () => {
  const person = inDemo();
  const { uri, path, ref } = vlan(networks.berlin, 1);

  it("read as Dashboard answers, indented", async () => {
    const { vlan: _, ...live } = { vlan: 0, ...(await dashboard.resource(path)) };
    const text = await readFile(uri);
    assert.deepEqual(JSON.parse(text), live);
    assert.match(text, /^{\n {2}"id": "1",\n/);
    assert.ok(text.endsWith("}\n"));
  });

  it("have a size in bytes", async () => {
    await writeFile(uri, (await readFile(uri)).replace("Management", "Verwaltung für Ärzte"));
    const { size, type: kind } = await vscode.workspace.fs.stat(uri);
    assert.equal(size, Buffer.byteLength(await readFile(uri)));
    assert.notEqual(size, (await readFile(uri)).length);
    assert.equal(kind, vscode.FileType.File);
  });

  it("get a later mtime with each change, and keep it without one", async () => {
    const first = await vscode.workspace.fs.stat(uri);
    assert.deepEqual(await vscode.workspace.fs.stat(uri), first);
    await writeFile(uri, (await readFile(uri)).replace("Management", "Manegement"));
    const second = await vscode.workspace.fs.stat(uri);
    assert.ok(second.mtime > first.mtime);
    assert.equal(second.size, first.size);
  });

  it("are stored as a draft by a save, and nothing is sent", async () => {
    const document = await open(uri);
    await type(document, "Management", "Head office");
    await dashboard.clearRequests();
    await save(document);
    const draft = await storedDraft(ref);
    assert.equal(draft?.text, document.getText());
    assert.match(draft?.baseline ?? "", /Management/);
    assert.deepEqual(await dashboard.writes(), []);
    assert.equal((await dashboard.resource(path))?.["name"], "Management");
  });

  it("read as their draft from then on", async () => {
    await draftOf(uri, "Management", "Head office");
    assert.match(await readFile(uri), /"Head office"/);
  });

  it("are kept as they were typed where that is no JSON, and marked in the editor", async () => {
    const document = await open(uri);
    await typeAll(document, '{ "name": "half');
    await save(document);
    assert.equal((await storedDraft(ref))?.text, '{ "name": "half');
    assert.equal(await readFile(uri), '{ "name": "half');
    const [error] = await until("there is a diagnostic", () => {
      const found = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === "Meraki");
      return found.length > 0 && found;
    });
    assert.equal(error?.severity, vscode.DiagnosticSeverity.Error);
    assert.equal(error?.code, "not-json");
  });

  it("have no draft when they are saved as they were, however they are spaced", async () => {
    const document = await draftOf(uri, "Management", "Head office");
    await typeAll(
      document,
      JSON.stringify(JSON.parse(document.getText().replace("Head office", "Management"))),
    );
    await save(document);
    assert.equal(await storedDraft(ref), undefined);
    await vscode.commands.executeCommand("meraki.review", uri);
    assert.ok(
      person.messages().some((message) => message.includes("has no draft")),
      person.messages().join(),
    );
  });

  it("cannot be deleted, and not renamed over each other", async () => {
    const other = vlan(networks.berlin, 10).uri;
    const refused = { code: "NoPermissions" };
    await assert.rejects(async () => vscode.workspace.fs.delete(uri), refused);
    await assert.rejects(async () => vscode.workspace.fs.rename(uri, other, { overwrite: true }), refused);
    assert.deepEqual(await storedDrafts(), []);
    assert.deepEqual(await dashboard.writes(), []);
    assert.equal((await dashboard.resource(path))?.["name"], "Management");
  });

  it("are not found where the address is none of ours", async () => {
    const strange = ["/x.json", "/demo/549236/x.vlan.json", "/demo/549236/networks/../vlan.json"];
    const kinds = ["/demo/549236/networks/N_1/Name.nonsense.json", `/demo/1${path}/../../Name.vlan.json`];
    for (const each of [...strange, ...kinds]) {
      const foreign = vscode.Uri.from({ scheme: "meraki", path: each });
      const missing = { code: "FileNotFound" };
      await assert.rejects(async () => vscode.workspace.fs.stat(foreign), missing, each);
      await assert.rejects(async () => vscode.workspace.fs.readFile(foreign), missing, each);
      await assert.rejects(writeFile(foreign, "{}"), missing, each);
    }
    assert.deepEqual(await storedDrafts(), []);
  });

  it("are not found where Dashboard has none, and cannot be made by writing", async () => {
    const nowhere = vlan(networks.berlin, 77).uri;
    await assert.rejects(async () => vscode.workspace.fs.stat(nowhere), { code: "FileNotFound" });
    await assert.rejects(writeFile(nowhere, '{"id":"77"}'), { code: "FileNotFound" });
    assert.deepEqual(await storedDrafts(), []);
    assert.deepEqual(await dashboard.writes(), []);
  });

  it("say why they cannot be read, and are not gone", async () => {
    await dashboard.fail({ method: "GET", path: "vlans/78$", status: 500, times: 20 });
    const failing = async () => vscode.workspace.fs.readFile(vlan(networks.munich, 78).uri);
    await assert.rejects(failing, (error: vscode.FileSystemError) => {
      assert.equal(error.code, "Unavailable");
      return true;
    });
  });

  it("of a removed connection say so", async () => {
    const lost = resourceAt("vlan", path, "Name", { connection: "gone" }).uri;
    await assert.rejects(readFile(lost), /connection (of this )?was removed/);
  });
});

describe("a document with unsaved text", () => {
  inDemo();
  const { uri, path } = vlan(networks.hamburg, 1);

  it("stands still while Dashboard changes, so that the next save is taken", async () => {
    const document = await open(uri);
    await type(document, "Management", "Mine");
    const before = await vscode.workspace.fs.stat(uri);
    await dashboard.edit(path, { name: "Theirs, and longer than mine" });
    await vscode.workspace.fs.readFile(uri.with({ scheme: "meraki-now" }));
    assert.deepEqual(await vscode.workspace.fs.stat(uri), before);
    await save(document);
    assert.match(document.getText(), /"Mine"/);
  });
});

describe("a document whose file another extension writes while somebody types", () => {
  const person = inDemo();
  const { uri, ref } = vlan(networks.zurich, 90);

  it("does not replace it unseen: the person is asked which one stays", async () => {
    const document = await open(uri);
    const longer = document.getText().replace('"Guests"', '"Written by another extension, and longer"');
    await type(document, '"Guests"', '"Mine"');
    await writeFile(uri, longer);
    assert.equal(await document.save(), false);
    assert.match(document.getText(), /"Mine"/);
    assert.equal((await storedDraft(ref))?.text, longer);
    await until("the person is asked", () =>
      person.messages().some((one) => one.includes("was saved elsewhere")),
    );
  });
});

describe("a document that is opened again", () => {
  inDemo();
  const { uri, path } = vlan(networks.hamburg, 1);

  it("shows what Dashboard has by then, though somebody looked at its file in between", async () => {
    await open(uri);
    await closeEditors();
    await readFile(uri);
    await dashboard.edit(path, { name: "By then" });
    const again = await open(uri);
    await until("it shows that", () => again.getText().includes("By then"));
  });
});

describe("two names of one resource", () => {
  inDemo();
  const old = vlan(networks.hamburg, 10, "Old name");
  const renamed = vlan(networks.hamburg, 10, "New name");

  it("show one draft", async () => {
    await open(renamed.uri);
    await draftOf(old.uri, '"Staff"', '"Team"');
    assert.equal(await readFile(renamed.uri), await readFile(old.uri));
    assert.equal((await storedDrafts()).length, 1);
  });

  it("follow each other where they are open twice", async () => {
    const second = await open(renamed.uri);
    const first = await draftOf(old.uri, '"Staff"', '"Team"');
    await until("the other document shows the draft", () => second.getText() === first.getText());
  });

  it("keep what is unsaved in one while the other is saved, and ask which one stays", async () => {
    const second = await open(renamed.uri);
    await type(second, '"Staff"', '"Second"');
    const still = await vscode.workspace.fs.stat(renamed.uri);
    await draftOf(old.uri, '"Staff"', '"First"');
    assert.deepEqual(await vscode.workspace.fs.stat(renamed.uri), still);
    assert.match(second.getText(), /"Second"/);
    assert.equal(await second.save(), false);
    assert.equal(second.isDirty, true);
    assert.match(await readFile(old.uri), /"First"/);
  });

  it("open once from the tree and from commands", async () => {
    await open(old.uri);
    await vscode.commands.executeCommand("meraki.openResource", renamed.uri);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), old.uri.toString());
  });
});
