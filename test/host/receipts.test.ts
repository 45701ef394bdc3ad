import assert from "node:assert/strict";
import fs from "node:fs/promises";
import path from "node:path";
import * as vscode from "vscode";
import { ReceiptFolder } from "../../src/documents/receiptFolder.ts";
import { dashboard } from "./support/dashboard.ts";
import { networks, vlan } from "./support/demo.ts";
import { draftOf, readFile } from "./support/editing.ts";
import { allowPushes, inDemo } from "./support/inDemo.ts";
import { confirmsPushes, push, review, sent } from "./support/reviewing.ts";
import { storageFolder, storedDraft } from "./support/storage.ts";
import { until } from "./support/until.ts";

const folder = path.join(storageFolder, "receipts");
const receipts = new ReceiptFolder(folder);

describe("the receipt of a push", () => {
  const person = inDemo();
  const { uri, path: apiPath, ref } = vlan(networks.zurich, 10);
  const name = /"name": "[^"]*"/;

  beforeEach(async () => {
    await fs.rm(folder, { recursive: true, force: true });
    await allowPushes(person);
  });
  afterEach(() => fs.rm(folder, { recursive: true, force: true }));

  async function pushName(text: string): Promise<void> {
    await draftOf(uri, name, `"name": "${text}"`);
    await review(uri);
    await dashboard.clearRequests();
    await push(uri);
  }

  it("is in store before anything leaves, and complete afterwards", async () => {
    person.answers = confirmsPushes;
    await dashboard.fail({ method: "PUT", path: apiPath, delayMs: 600 });
    await draftOf(uri, name, '"name": "First"');
    await review(uri);
    const pushing = push(uri);
    await until("it is about to be sent", async () => (await receipts.all()).length > 0);
    const [before] = await receipts.all();
    await pushing;
    const [after, ...others] = await receipts.all();
    assert.deepEqual([before?.state, after?.state, others], ["sent", "done", []]);
    assert.match(before?.draft ?? "", /"First"/);
    assert.match(after?.after ?? "", /"First"/);
  });

  it("is gone where Dashboard refused the push", async () => {
    person.answers = confirmsPushes;
    await dashboard.fail({ method: "PUT", path: apiPath, status: 400 });
    await pushName("Refused");
    assert.deepEqual(await receipts.all(), []);
  });

  it("stays where nobody knows what became of the push", async () => {
    const guests = vlan(networks.zurich, 90);
    person.answers = confirmsPushes;
    await draftOf(guests.uri, name, '"name": "Nobody knows"');
    await review(guests.uri);
    await dashboard.fail({ method: "PUT", path: guests.path, reset: true, delayMs: 300 });
    const pushing = push(guests.uri);
    await until("it is about to be sent", async () => (await receipts.all()).length > 0);
    await dashboard.fail({ method: "GET", path: guests.path, status: 403, times: 9 });
    await pushing;
    assert.deepEqual(
      (await receipts.all()).map(({ state, draft }) => [state, draft.includes("Nobody knows")]),
      [["sent", true]],
    );
    person.answers = () => undefined;
    await vscode.commands.executeCommand("meraki.undoPush");
    assert.equal(person.asked.at(-1)?.how, "pick");
  });

  it("that cannot be stored is asked about before anything leaves", async () => {
    await fs.writeFile(folder, "no folder");
    person.answers = confirmsPushes;
    await pushName("Without undo");
    assert.match(person.messages().at(-1) ?? "", /^The receipt of this push of .* cannot be stored\.$/);
    assert.deepEqual(person.asked.at(-1)?.choices, ["Back to Review", "Push Without Undo"]);
    assert.deepEqual(await sent(), []);
    assert.match((await storedDraft(ref))?.text ?? "", /"Without undo"/);
  });

  it("that cannot be stored never hides that Dashboard was changed", async () => {
    await fs.writeFile(folder, "no folder");
    person.answers = async (asked) =>
      asked.choices.find((choice) => choice === "Push Without Undo") ?? confirmsPushes(asked);
    await pushName("No receipt");
    assert.match(
      person.messages().at(-1) ?? "",
      /^Pushed .*, but the receipt could not be stored, so it cannot be undone from here\.$/,
    );
    assert.deepEqual(person.asked.at(-1)?.choices, []);
    assert.equal((await dashboard.resource(apiPath))?.["name"], "No receipt");
    assert.equal(await storedDraft(ref), undefined);
  });

  it("opens as before and after, read-only, and the same after a reload", async () => {
    person.answers = confirmsPushes;
    await pushName("Shown");
    const [receipt] = await receipts.all();
    person.answers = ({ how, choices }) => (how === "pick" ? choices[0] : undefined);
    await vscode.commands.executeCommand("meraki.showReceipt", uri);
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    assert.ok(input instanceof vscode.TabInputTextDiff);
    assert.equal(input.modified.scheme, "meraki-receipt");
    assert.equal(await readFile(input.original), receipt?.before);
    assert.equal(await readFile(input.modified), receipt?.after);
    const { permissions } = await vscode.workspace.fs.stat(input.modified);
    assert.equal(permissions, vscode.FilePermission.Readonly);
    assert.equal(vscode.workspace.fs.isWritableFileSystem("meraki-receipt"), false);
  });

  it("of a push that was taken back says so", async () => {
    person.answers = confirmsPushes;
    await pushName("Twice");
    person.answers = (asked) => (asked.how === "pick" ? asked.choices[0] : confirmsPushes(asked));
    await vscode.commands.executeCommand("meraki.undoPush", uri);
    await push(uri);
    const [undo, first] = await receipts.all();
    assert.equal(undo?.undoes, first?.id);
    assert.equal(undo?.after, first?.before);
  });
});

describe("a push that would have to wait", () => {
  const person = inDemo();
  const { uri, path: apiPath, ref } = vlan(networks.zurich, 10);

  beforeEach(() => allowPushes(person));

  it("for long is stopped before it leaves again, and says so", async () => {
    await draftOf(uri, /"name": "[^"]*"/, '"name": "Busy"');
    await review(uri);
    await dashboard.clearRequests();
    await dashboard.fail({
      method: "PUT",
      path: apiPath,
      status: 429,
      headers: { "retry-after": "12" },
    });
    person.answers = confirmsPushes;
    await push(uri);
    assert.match(person.messages().at(-1) ?? "", /was not pushed: Dashboard is busy.*Nothing was changed/);
    assert.deepEqual(
      (await dashboard.writes()).map(({ status }) => status),
      [429],
    );
    assert.match((await storedDraft(ref))?.text ?? "", /"Busy"/);
    assert.deepEqual(await receipts.all(), []);
    person.answers = () => undefined;
  });
});
