import assert from "node:assert/strict";
import * as vscode from "vscode";
import { dashboard, desk } from "./support/dashboard.ts";
import { networks, ssid } from "./support/demo.ts";
import { open, readFile, save, sideOf, type, typeAll, writeFile } from "./support/editing.ts";
import { findingOf, findings } from "./support/findings.ts";
import { inDemo } from "./support/inDemo.ts";
import { filesHolding, storageFolder, storedDraft } from "./support/storage.ts";
import { until } from "./support/until.ts";

describe("secrets that Dashboard returns", () => {
  inDemo();
  const guests = ssid(networks.berlin, 1);

  it("stand as masks in every document", async () => {
    const { psk } = (await dashboard.resource(guests.path)) ?? {};
    assert.match(String(psk), /^welcome-/);
    await writeFile(guests.uri, (await readFile(guests.uri)).replace('"Guest WiFi"', '"Visitors"'));
    await vscode.commands.executeCommand("meraki.review", guests.uri);
    for (const uri of [
      guests.uri,
      ...(["now", "review", "base", "stored"] as const).map((side) => sideOf(guests.uri, side)),
    ]) {
      const text = await readFile(uri);
      assert.doesNotMatch(text, /welcome-/, uri.toString());
      assert.match(text, /"psk": "•{8} #[0-9a-f]{8}"/, uri.toString());
    }
  });

  it("reach no file and no storage of the page", async () => {
    const { psk } = (await dashboard.resource(guests.path)) ?? {};
    const document = await open(guests.uri);
    await type(document, '"Guest WiFi"', '"Visitors"');
    await save(document);
    assert.deepEqual(await filesHolding(desk.userData, String(psk)), []);
    assert.equal((await dashboard.browserStorage()).includes(String(psk)), false);
  });
});

describe("secrets that a person types", () => {
  const person = inDemo();
  const guests = ssid(networks.hamburg, 1);

  it("are hidden by the save, in the editor and in the draft's file", async () => {
    const document = await open(guests.uri);
    await type(document, /"psk": "[^"]*"/, '"psk": "correct-horse-battery"');
    await save(document);
    const draft = await storedDraft(guests.ref);
    assert.match(draft?.text ?? "", /"psk": "•{8} #[0-9a-f]{8}"/);
    await until("the editor shows the mask", () => document.getText() === draft?.text);
    assert.equal(document.isDirty, false);
    assert.deepEqual(await filesHolding(storageFolder, "correct-horse-battery"), []);
    assert.deepEqual(await filesHolding(desk.userData, "correct-horse-battery"), []);
    assert.equal((await dashboard.browserStorage()).includes("correct-horse-battery"), false);
  });

  it("are hidden in text that is no JSON", async () => {
    const document = await open(guests.uri);
    await typeAll(document, '{ "name": "x", "psk": "correct-horse-battery" "radius": ');
    await save(document);
    const draft = await storedDraft(guests.ref);
    assert.doesNotMatch(draft?.text ?? "", /correct-horse/);
    assert.match(draft?.text ?? "", /"radius": $/);
    await until("the editor shows the mask", () => document.getText() === draft?.text);
  });

  it("are hidden when another extension writes them", async () => {
    const text = await readFile(guests.uri);
    await writeFile(guests.uri, text.replace(/"psk": "[^"]*"/, '"psk": "correct-horse-battery"'));
    assert.doesNotMatch(await readFile(guests.uri), /correct-horse/);
    assert.deepEqual(await filesHolding(desk.userData, "correct-horse-battery"), []);
  });

  it("are forgotten with their draft: the mask then stands for nothing", async () => {
    const document = await open(guests.uri);
    await type(document, /"psk": "[^"]*"/, '"psk": "correct-horse-battery"');
    await save(document);
    const draft = await storedDraft(guests.ref);
    await until("the editor shows the mask", () => document.getText() === draft?.text);
    await until("nothing is found", () => findings(guests.uri).length === 0);
    const text = document.getText();
    person.answers = ({ choices }) => choices.find((choice) => choice === "Discard Draft");
    await vscode.commands.executeCommand("meraki.discardDraft", guests.uri);
    await until("live is shown", () => document.getText() !== text);
    await typeAll(document, text);
    assert.equal((await findingOf(document, "unknown-token")).severity, vscode.DiagnosticSeverity.Error);
  });
});

describe("the API key", () => {
  const person = inDemo();

  it("is kept in the secret store, and in no file, memento or log", async () => {
    const key = await dashboard.key();
    person.answers = ({ how, message, choices }) => {
      if (how === "pick") return choices.find((choice) => choice === "Simulated Dashboard");
      return message.includes("API key") ? `\uFEFF "${key}"\u00a0\n` : "LAB Acme";
    };
    await vscode.commands.executeCommand("meraki.addConnection");
    try {
      assert.ok(
        person
          .messages()
          .some((message) => message.startsWith("Connected to Meraki Dashboard: 3 organizations")),
        person.messages().join("\n"),
      );
      const storage = await until("the connection is in the page's storage", async () => {
        const text = await dashboard.browserStorage();
        return text.includes("LAB Acme") && text;
      });
      assert.equal(storage.includes(key), false);
      assert.deepEqual(await filesHolding(desk.userData, key), []);
    } finally {
      person.answers = ({ choices }) =>
        choices.find((choice) => choice === "LAB Acme" || choice === "Remove Connection");
      await vscode.commands.executeCommand("meraki.removeConnection");
    }
  });

  it("that Dashboard does not take is not stored", async () => {
    person.answers = ({ how, message, choices }) => {
      if (how === "pick") return choices.find((choice) => choice === "Simulated Dashboard");
      return message.includes("API key") ? "0123456789abcdef0123456789abcdef01234567" : "Wrong";
    };
    await vscode.commands.executeCommand("meraki.addConnection");
    assert.ok(
      person.messages().some((message) => message.includes("did not accept this key")),
      person.messages().join(),
    );
    assert.equal(
      (await dashboard.browserStorage()).includes("0123456789abcdef0123456789abcdef01234567"),
      false,
    );
  });
});
