import assert from "node:assert/strict";
import { refKey } from "../../src/catalog/ref.ts";
import { StaleDraft } from "../../src/documents/drafts.ts";
import { networks, vlan } from "./support/demo.ts";
import { draftOf, open, readFile, save, type } from "./support/editing.ts";
import { inDemo } from "./support/inDemo.ts";
import { withNextStart } from "./support/nextStart.ts";
import { otherWindow, storedDraft } from "./support/storage.ts";
import { until } from "./support/until.ts";

describe("drafts of a second window", () => {
  const person = inDemo();
  const { uri, ref } = vlan(networks.zurich, 1);

  /** Saves as another window would that has read the same draft. */
  async function saveInOtherWindow(text: string): Promise<void> {
    const stored = await storedDraft(ref);
    const baseline = stored?.baseline ?? (await readFile(uri));
    await otherWindow.write(refKey(ref), {
      uri: uri.toString(),
      baseline,
      text,
      revision: (stored?.revision ?? 0) + 1,
      savedAt: new Date().toISOString(),
      keptOver: undefined,
    });
  }

  it("are shown in an editor that has nothing unsaved", async () => {
    const document = await open(uri);
    const theirs = document.getText().replace('"Management"', '"Theirs"');
    await saveInOtherWindow(theirs);
    await until("the editor follows", () => document.getText() === theirs);
    assert.equal(document.isDirty, false);
  });

  it("vanish from an editor when the other window discards them", async () => {
    const document = await draftOf(uri, '"Management"', '"Mine"');
    await otherWindow.remove(refKey(ref));
    await until("the editor follows", () => document.getText().includes('"Management"'));
  });

  it("are not overwritten by a save of this one, which asks instead", async () => {
    const document = await open(uri);
    await type(document, '"Management"', '"Mine"');
    await saveInOtherWindow(document.getText().replace('"Mine"', '"Theirs"'));
    assert.equal(await document.save(), false);
    assert.equal(document.isDirty, true);
    assert.match(document.getText(), /"Mine"/);
    assert.match((await storedDraft(ref))?.text ?? "", /"Theirs"/);
    const question = await until("the person is asked", () =>
      person.asked.find(({ message }) => message.includes("was saved elsewhere")),
    );
    assert.deepEqual(question.choices, ["Compare", "Keep Mine", "Take Theirs"]);
  });

  it("are replaced when the person keeps this one", async () => {
    const failed = Promise.withResolvers<void>();
    person.answers = ({ choices }) =>
      failed.promise.then(() => choices.find((choice) => choice === "Keep Mine"));
    const document = await open(uri);
    await type(document, '"Management"', '"Mine"');
    await saveInOtherWindow(document.getText().replace('"Mine"', '"Theirs"'));
    assert.equal(await document.save(), false);
    failed.resolve();
    await until("mine is stored", async () => (await storedDraft(ref))?.text?.includes('"Mine"'));
    await until("the document is saved", () => !document.isDirty);
  });

  it("replace this one when the person takes theirs", async () => {
    person.answers = ({ choices }) => choices.find((choice) => choice === "Take Theirs");
    const document = await open(uri);
    await type(document, '"Management"', '"Mine"');
    await saveInOtherWindow(document.getText().replace('"Mine"', '"Theirs"'));
    assert.equal(await document.save(), false);
    await until("theirs is shown", () => document.getText().includes('"Theirs"') && !document.isDirty);
    assert.match((await storedDraft(ref))?.text ?? "", /"Theirs"/);
  });

  it("are not discarded by a save of this one that says nothing new", async () => {
    const document = await draftOf(uri, '"Management"', '"Mine"');
    await type(document, '"Mine"', '"Management"');
    await saveInOtherWindow(document.getText().replace('"Management"', '"Theirs"'));
    assert.equal(await document.save(), false);
    assert.match((await storedDraft(ref))?.text ?? "", /"Theirs"/);
  });

  it("are refused by the store itself, whoever is late", async () => {
    const document = await draftOf(uri, '"Management"', '"Mine"');
    const text = document.getText();
    await withNextStart(async (late) => {
      await type(document, '"Mine"', '"Mine again"');
      await save(document);
      const given = { uri: uri.toString(), baseline: text, text, basedOn: 1 };
      await assert.rejects(late.save(ref, given, new Date()), StaleDraft);
    });
    assert.match((await storedDraft(ref))?.text ?? "", /"Mine again"/);
  });
});
