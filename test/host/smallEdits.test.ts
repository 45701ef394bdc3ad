import assert from "node:assert/strict";
import * as vscode from "vscode";
import { modal, writes } from "./support/answering.ts";
import { dashboard } from "./support/dashboard.ts";
import { organizations, resourceAt } from "./support/demo.ts";
import { allowPushes, inDemo } from "./support/inDemo.ts";
import type { Answers } from "./support/person.ts";
import { push, review } from "./support/reviewing.ts";

describe("one's own access", () => {
  const person = inDemo();

  it("is lowered by a push only after one's own address was typed", async () => {
    await allowPushes(person);
    const admins = `/organizations/${organizations.hospitals}/admins`;
    const alex = await dashboard.adminId("alex.morgan@acme-hospitals.example");
    const self = resourceAt("admin", `${admins}/${alex}`, "Alex Morgan");
    const read = async (): Promise<string> =>
      new TextDecoder().decode(await vscode.workspace.fs.readFile(self.uri));
    const draft = (await read()).replace('"orgAccess": "full"', '"orgAccess": "read-only"');
    await vscode.workspace.fs.writeFile(self.uri, new TextEncoder().encode(draft));
    await review(self.uri);

    const pushes: Answers = ({ isModal, choices }) =>
      isModal ? choices.find((choice) => choice.startsWith("Push and")) : undefined;
    person.answers = (asked) => (asked.how === "input" ? "kim@acme-hospitals.example" : pushes(asked));
    await push(self.uri);
    assert.deepEqual(await writes(), [], "somebody else's address was typed");
    assert.match(modal(person, "Push ")?.detail ?? "", /Lowers your own access/);

    person.answers = (asked) =>
      asked.how === "input" ? "alex.morgan@acme-hospitals.example" : pushes(asked);
    await push(self.uri);
    assert.deepEqual(await writes(), [`PUT ${admins}/${alex} 200`]);
  });
});

describe("what only changes a field", () => {
  const person = inDemo();
  const berlin = resourceAt("network", "/networks/L_646829496481000000", "Berlin");

  it("is renamed by a draft that is reviewed, not by a request", async () => {
    person.answers = ({ message }) => (message.startsWith("Rename Network") ? "Berlin Mitte" : undefined);
    await vscode.commands.executeCommand("meraki.rename", berlin.uri);
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(berlin.uri));
    assert.equal((JSON.parse(text) as { name: string }).name, "Berlin Mitte");
    assert.deepEqual(await writes(), []);
  });

  it("gets its tags from those in use", async () => {
    person.answerDialogues();
    person.answers = ({ choices }) => choices.filter((choice) => /guest-wifi|south/.test(choice)).join(" + ");
    await vscode.commands.executeCommand("meraki.editTags", berlin.uri);
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(berlin.uri));
    assert.deepEqual((JSON.parse(text) as { tags: string[] }).tags.toSorted(), ["guest-wifi", "south"]);
    assert.deepEqual(await writes(), []);
  });
});
