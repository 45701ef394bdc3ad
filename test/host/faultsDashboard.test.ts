import assert from "node:assert/strict";
import * as vscode from "vscode";
import { dashboard } from "./support/dashboard.ts";
import { networks, organizations, vlan } from "./support/demo.ts";
import { draftOf, readFile, save, sideOf, type, typeAll } from "./support/editing.ts";
import { allowPushes, inDemo } from "./support/inDemo.ts";
import { confirmsPushes, push, review } from "./support/reviewing.ts";
import { storedDraft } from "./support/storage.ts";
import { settled, until } from "./support/until.ts";

const name = /"name": "[^"]*"/;

describe("a draft whose Dashboard has become unreadable", () => {
  const person = inDemo();
  const { uri, ref, path } = vlan(networks.vienna, 10);

  beforeEach(async () => {
    await draftOf(uri, name, '"name": "Mine"');
  });
  /** Nothing typed is lost, and nothing was sent. */
  async function assertKept(): Promise<void> {
    assert.match((await storedDraft(ref))?.text ?? "", /"Mine/);
    assert.deepEqual(await dashboard.writes(), []);
  }

  /** The one message of a review. */
  async function answerOfReview(): Promise<{ message: string; choices: readonly string[] }> {
    person.asked.splice(0);
    await review(uri);
    const [asked, ...others] = await until(
      "something is said",
      () => person.asked.length > 0 && person.asked,
    );
    assert.deepEqual(others, []);
    assert.ok(asked);
    return asked;
  }

  it("by a revoked key offers to replace the key, and can be typed on and saved", async () => {
    await dashboard.revokeKey();
    try {
      const { message, choices } = await answerOfReview();
      assert.match(message, /did not accept the API key of this connection: replace the key/);
      assert.deepEqual(choices, ["Replace API Key…", "Show Log"]);
      const document = await vscode.workspace.openTextDocument(uri);
      await type(document, name, '"name": "Mine, typed on"');
      await save(document);
      assert.match((await storedDraft(ref))?.text ?? "", /typed on/);
      await assertKept();
    } finally {
      await dashboard.restoreKey();
    }
  });

  it("by an API that was switched off says so, and offers nothing that loses the draft", async () => {
    await dashboard.closeOrganization(organizations.hospitals);
    try {
      const { message, choices } = await answerOfReview();
      assert.match(message, /the API of its organization is switched off\..*in the organization's settings/);
      assert.match(message, /Nothing was sent, and your draft is kept\.$/);
      assert.deepEqual(choices, ["Check Again"]);
      await assertKept();
    } finally {
      await dashboard.openOrganization(organizations.hospitals);
    }
  });

  it("by its deletion says so, and offers to look again before it offers to discard", async () => {
    await dashboard.fail({ method: "GET", path: `${path}$`, status: 404, times: 9 });
    try {
      const { message, choices } = await answerOfReview();
      assert.match(message, /is no longer in Dashboard, or this administrator may no longer see it/);
      assert.deepEqual(choices, ["Check Again", "Discard Draft…"]);
      await assertKept();
    } finally {
      await dashboard.clearFaults();
    }
  });

  it("by a fault of Dashboard offers to try again, which reviews it", async () => {
    await dashboard.fail({ method: "GET", path: `${path}$`, status: 502, times: 3 });
    person.answers = ({ choices }) => choices.find((choice) => choice === "Try Again");
    const { message } = await answerOfReview();
    assert.match(message, /internal problem \(502\)/);
    assert.match(await readFile(sideOf(uri, "review")), /"Mine"/);
    await assertKept();
  });

  it("has a sentence on both sides of a review that is read then, and the review comes back", async () => {
    const other = vlan(networks.vienna, 90).uri;
    await dashboard.revokeKey();
    try {
      for (const side of ["now", "review"] as const) {
        const lines = JSON.parse(await readFile(sideOf(other, side))) as string[];
        const text = lines.join(" ");
        assert.doesNotMatch(text, /Request id/);
        assert.match(text, /This review cannot be shown now\. Your draft is kept/);
        assert.match(text, /did not accept the API key/);
      }
    } finally {
      await dashboard.restoreKey();
    }
    await until("it is read", async () => (await readFile(sideOf(other, "now"))).includes('"Guests"'));
  });
});

describe("a push that ends in a fault", () => {
  const person = inDemo();
  const { uri, ref, path } = vlan(networks.vienna, 1);

  it("by a revoked key offers to replace the key, and keeps the draft", async () => {
    await allowPushes(person);
    await draftOf(uri, name, '"name": "Mine"');
    await review(uri);
    await dashboard.fail({ method: "PUT", path: `${path}$`, status: 401 });
    person.answers = confirmsPushes;
    await push(uri);
    const told = person.asked.at(-1);
    assert.match(told?.message ?? "", /was not pushed, and nothing was changed\./);
    assert.deepEqual(told?.choices, ["Replace API Key…", "Show Log"]);
    assert.match((await storedDraft(ref))?.text ?? "", /"Mine"/);
  });

  it("of a draft that is no JSON any more says one thing", async () => {
    await allowPushes(person);
    const document = await draftOf(uri, name, '"name": "Mine"');
    await review(uri);
    await typeAll(document, '{ "name": "A", "name": "B" }');
    await save(document);
    person.asked.splice(0);
    person.answers = confirmsPushes;
    await push(uri);
    await until("something is said", () => person.asked.length > 0);
    await settled();
    assert.deepEqual(person.messages(), ["This field stands twice. Remove one of them before you push."]);
  });
});

describe("ten megabytes in a document", () => {
  inDemo();
  const { uri, ref } = vlan(networks.vienna, 10);

  it("are kept by a save, and one finding says what is wrong", async () => {
    const document = await draftOf(uri, name, '"name": "Mine"');
    const pasted = `{"name": "${"x".repeat(10_000_000)}"}`;
    await typeAll(document, pasted);
    await save(document);
    assert.equal((await storedDraft(ref))?.text, pasted);
    const found = await until("it is found", () => {
      const ours = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === "Meraki");
      return ours.some(({ message }) => message.includes("far longer than any resource")) && ours;
    });
    assert.equal(found.length, 1);
  });
});
