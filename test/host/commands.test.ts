import assert from "node:assert/strict";
import * as vscode from "vscode";
import { dashboard } from "./support/dashboard.ts";
import { networks, vlan } from "./support/demo.ts";
import { draftOf, open } from "./support/editing.ts";
import { allowPushes, inDemo } from "./support/inDemo.ts";
import { storedDraft, storedDrafts } from "./support/storage.ts";
import { confirmsPushes, push, review } from "./support/reviewing.ts";
import { until } from "./support/until.ts";

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

describe("several rows of Source Control", () => {
  const person = inDemo();
  const vlans = [10, 90].map((id) => vlan(networks.munich, id));
  const states = vlans.map(({ uri }) => ({ resourceUri: uri }));

  beforeEach(async () => {
    await allowPushes(person);
    for (const { uri } of vlans) await draftOf(uri, /"name": "[^"]*"/, '"name": "Mine"');
    await dashboard.clearRequests();
  });

  it("are discarded after one question that names them", async () => {
    person.answers = ({ choices }) => choices.find((choice) => choice === "Discard 2 Drafts");
    await vscode.commands.executeCommand("meraki.discardDraft", ...states);
    assert.deepEqual(person.messages(), ["Discard your drafts of 2 resources?"]);
    assert.match(person.asked[0]?.detail ?? "", /^VLAN 10\nVLAN 90\n/);
    assert.deepEqual(await storedDrafts(), []);
  });

  it("are not pushed: only one at a time is", async () => {
    person.answers = confirmsPushes;
    await vscode.commands.executeCommand("meraki.push", ...states);
    assert.match(person.messages().join(), /one at a time for now, and 2 are selected\. Nothing was sent\./);
    assert.deepEqual(await dashboard.writes(), []);
  });

  it("are reviewed in one editor, which closes with the last of them", async () => {
    await vscode.commands.executeCommand("meraki.review", ...states);
    await until("it is open", () => togetherTabs() === 1);
    person.answers = confirmsPushes;
    for (const { uri } of vlans) {
      assert.equal(togetherTabs(), 1);
      await review(uri);
      await push(uri);
    }
    await until("it is closed", () => togetherTabs() === 0);
    assert.equal((await dashboard.writes()).length, 2);
  });
});

describe("a command that has nothing to do", () => {
  const person = inDemo();
  const { uri } = vlan(networks.munich, 10);

  for (const [command, sentence] of [
    ["discardDraft", /has no draft to discard/],
    ["startOver", /has no draft/],
    ["keepMine", /^Review VLAN 10 first/],
    ["restoreOmitted", /has no draft/],
    ["review", /has no draft/],
    ["push", /has no draft/],
  ] as const) {
    it(`says so: ${command}`, async () => {
      await open(uri);
      await vscode.commands.executeCommand(`meraki.${command}`);
      assert.equal(person.asked.length, 1);
      assert.match(person.messages().join(), sentence);
    });
  }
});

function togetherTabs(): number {
  const tabs = vscode.window.tabGroups.all.flatMap(({ tabs: each }) => each);
  return tabs.filter(({ label }) => label.startsWith("Review: now")).length;
}
