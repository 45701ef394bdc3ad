import assert from "node:assert/strict";
import * as vscode from "vscode";
import { networks, resourceAt } from "./support/demo.ts";
import { open, save, type } from "./support/editing.ts";
import { allowPushes, inDemo } from "./support/inDemo.ts";
import { confirmsPushes, push, review } from "./support/reviewing.ts";
import { storedDraft } from "./support/storage.ts";
import { until } from "./support/until.ts";

const berlin = resourceAt("network", `/networks/${networks.berlin}`, "Berlin");

describe("what is saved while a question stands open", () => {
  const person = inDemo();

  it("stays, and the new name comes to it", async () => {
    const document = await open(berlin.uri);
    person.answers = async ({ how }) => {
      if (how !== "input") return undefined;
      await type(document, '"Europe/Berlin"', '"Europe/Rome"');
      await save(document);
      return "Berlin Campus";
    };
    await vscode.commands.executeCommand("meraki.rename", berlin.uri);
    const { name, timeZone } = await draft();
    assert.deepEqual([name, timeZone], ["Berlin Campus", "Europe/Rome"]);
  });

  it("stays when it is the very thing that was asked for, and that is said", async () => {
    const document = await open(berlin.uri);
    person.answers = async ({ how }) => {
      if (how !== "input") return undefined;
      await type(document, '"name": "Berlin"', '"name": "Typed meanwhile"');
      await save(document);
      return "Berlin Campus";
    };
    await vscode.commands.executeCommand("meraki.rename", berlin.uri);
    assert.equal((await draft())["name"], "Typed meanwhile");
    assert.match(person.messages().join(), /name of Berlin changed while you were asked/);
  });

  it("stays beside the tags that are chosen", async () => {
    const document = await open(berlin.uri);
    person.answerDialogues();
    person.answers = async ({ message }) => {
      if (!message.startsWith("Tags of")) return undefined;
      await type(document, '"Europe/Berlin"', '"Europe/Rome"');
      await save(document);
      return "$(tag) guest-wifi";
    };
    await vscode.commands.executeCommand("meraki.editTags", berlin.uri);
    const { tags, timeZone } = await draft();
    assert.deepEqual([tags, timeZone], [["guest-wifi"], "Europe/Rome"]);
  });

  it("is not replaced by the undo of a push", async () => {
    await allowPushes(person);
    const document = await open(berlin.uri);
    await type(document, /"notes": "[^"]*"/, '"notes": "Pushed"');
    await save(document);
    await review(berlin.uri);
    person.answers = confirmsPushes;
    await push(berlin.uri);
    await until("it is pushed", async () => (await storedDraft(berlin.ref)) === undefined);
    await until("it is shown", () => document.getText().includes('"Pushed"'));
    await type(document, '"Pushed"', '"First"');
    await save(document);
    person.answers = async ({ isModal, choices }) => {
      if (!isModal) return choices[0];
      await type(document, '"First"', '"Typed meanwhile"');
      await save(document);
      return "Replace Draft";
    };
    await vscode.commands.executeCommand("meraki.undoPush");
    assert.equal((await draft())["notes"], "Typed meanwhile");
    assert.match(person.messages().join(), /saved elsewhere meanwhile, so nothing was replaced/);
  });
});

async function draft(): Promise<Record<string, unknown>> {
  const { text = "" } = (await storedDraft(berlin.ref)) ?? assert.fail("no draft");
  return JSON.parse(text);
}
