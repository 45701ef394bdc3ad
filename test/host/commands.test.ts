import assert from "node:assert/strict";
import * as vscode from "vscode";
import { dashboard } from "./support/dashboard.ts";
import { networks, vlan } from "./support/demo.ts";
import { draftOf, open } from "./support/editing.ts";
import { allowPushes, inDemo } from "./support/inDemo.ts";
import { storedDraft } from "./support/storage.ts";

describe("a command reaches what was pointed at, not what is in front", () => {
  const person = inDemo();
  const front = vlan(networks.munich, 10);
  const removed = front.uri.with({ path: front.uri.path.replace("/demo/", "/gone/") });

  it("Allow Pushes, on something of another connection", async () => {
    await open(front.uri);
    await vscode.commands.executeCommand("meraki.allowPushes", removed);
    assert.deepEqual(person.messages(), ["The connection of this was removed."]);
  });

  it("Make Connection Read-Only, on something of another connection", async () => {
    await allowPushes(person);
    await open(front.uri);
    await vscode.commands.executeCommand("meraki.makeReadOnly", removed);
    await vscode.commands.executeCommand("meraki.allowPushes", front.uri);
    assert.deepEqual(person.messages(), ["The connection of this was removed."]);
  });

  it("Discard Draft, on what is no document", async () => {
    await draftOf(front.uri, /"name": "[^"]*"/, '"name": "Mine"');
    person.answers = ({ choices }) => choices.find((choice) => choice === "Discard Draft");
    await vscode.commands.executeCommand("meraki.discardDraft", { id: "meraki" });
    assert.deepEqual(person.messages(), ["Which draft?"]);
    assert.match((await storedDraft(front.ref))?.text ?? "", /"Mine"/);
  });

  it("Open Draft, on what is no document", async () => {
    await open(front.uri);
    await vscode.commands.executeCommand("meraki.openDraft", { id: "meraki" });
    assert.deepEqual(person.messages(), ["Select a resource in the tree, or open one from there, first."]);
    assert.deepEqual(await dashboard.writes(), []);
  });
});
