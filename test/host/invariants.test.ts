import assert from "node:assert/strict";
import { inspect } from "node:util";
import * as vscode from "vscode";
import { dashboard } from "./support/dashboard.ts";
import { networks, resourceAt, vlan } from "./support/demo.ts";
import { draftOf, open, readFile, save, sideOf, type, writeFile } from "./support/editing.ts";
import { hostileArguments } from "./support/hostile.ts";
import { allowPushes, inDemo } from "./support/inDemo.ts";
import { review } from "./support/reviewing.ts";
import { storedDraft } from "./support/storage.ts";
import { inTime, settled, until } from "./support/until.ts";

describe("no write reaches Dashboard without a person", () => {
  const person = inDemo();
  const { uri, ref, path } = vlan(networks.zurich, 10);
  const name = /"name": "[^"]*"/;

  beforeEach(async () => {
    await allowPushes(person);
    person.answerDialogues();
    await dashboard.clearRequests();
  });

  afterEach(async () => {
    assert.deepEqual(await dashboard.writes(), []);
    assert.equal((await dashboard.resource(path))?.["name"], "Staff");
  });

  for (const mode of ["afterDelay", "onFocusChange"] as const) {
    it(`by auto-save: ${mode}`, async () => {
      const files = vscode.workspace.getConfiguration("files");
      await files.update("autoSave", mode, vscode.ConfigurationTarget.Global);
      await files.update("autoSaveDelay", 50, vscode.ConfigurationTarget.Global);
      try {
        const document = await open(uri);
        await type(document, name, `"name": "${mode}"`);
        await open(vlan(networks.zurich, 90).uri);
        await until("it is saved", () => !document.isDirty);
        await settled();
        assert.match((await storedDraft(ref))?.text ?? "", new RegExp(mode));
        const tabs = vscode.window.tabGroups.all.flatMap(({ tabs: each }) => each);
        assert.equal(
          tabs.some(({ input }) => input instanceof vscode.TabInputTextDiff),
          false,
        );
      } finally {
        await files.update("autoSave", "off", vscode.ConfigurationTarget.Global);
        await files.update("autoSaveDelay", undefined, vscode.ConfigurationTarget.Global);
      }
    });
  }

  it("by another extension's write of a file, under any scheme", async () => {
    const text = (await readFile(uri)).replace(name, '"name": "Written"');
    await writeFile(uri, text);
    await review(uri);
    for (const side of ["now", "review", "base", "stored"] as const) {
      await assert.rejects(writeFile(sideOf(uri, side), text), { code: "NoPermissions" });
    }
    await settled();
  });

  it("by another extension's edit and save", async () => {
    const document = await vscode.workspace.openTextDocument(uri);
    await until("the edit is applied", () => {
      const edit = new vscode.WorkspaceEdit();
      const start = document.getText().search(name);
      const length = name.exec(document.getText())?.[0].length ?? 0;
      const range = new vscode.Range(document.positionAt(start), document.positionAt(start + length));
      edit.replace(uri, range, '"name": "Refactored"');
      return vscode.workspace.applyEdit(edit, { isRefactoring: true }) as Promise<boolean>;
    });
    await document.save();
    await vscode.workspace.saveAll(true);
    await settled();
    assert.match((await storedDraft(ref))?.text ?? "", /Refactored/);
  });

  it("by formatting on save", async () => {
    const editor = vscode.workspace.getConfiguration("editor");
    await editor.update("formatOnSave", true, vscode.ConfigurationTarget.Global);
    try {
      const document = await open(uri);
      await type(document, name, '"name":     "Formatted"');
      await vscode.commands.executeCommand("editor.action.formatDocument");
      await document.save();
      await settled();
    } finally {
      await editor.update("formatOnSave", undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it("by copying, moving or deleting files", async () => {
    const other = vlan(networks.zurich, 90).uri;
    await vscode.workspace.fs.copy(uri, other, { overwrite: true }).then(undefined, () => undefined);
    await vscode.workspace.fs.rename(uri, other, { overwrite: true }).then(undefined, () => undefined);
    await vscode.workspace.fs.delete(uri, { recursive: true }).then(undefined, () => undefined);
    const edit = new vscode.WorkspaceEdit();
    edit.deleteFile(uri, { ignoreIfNotExists: true });
    edit.renameFile(uri, other, { overwrite: true });
    edit.createFile(vlan(networks.zurich, 77).uri, { contents: Buffer.from("{}") });
    await vscode.workspace.applyEdit(edit);
    await settled();
  });

  it("by any command with any arguments, while nobody answers", async function () {
    this.timeout(120_000); // Some fifty commands, each with some twenty arguments.
    await draftOf(uri, name, '"name": "Forged"');
    await review(uri);
    for (const command of await ourCommands()) {
      for (const given of hostileArguments(uri)) await attempt(command, given);
    }
    await settled();
    assert.ok(person.asked.some(({ isModal, message }) => isModal && message.startsWith("Push ")));
    assert.match((await storedDraft(ref))?.text ?? "", /Forged/);
  });

  it("by any command, where every question but the last before something is sent is answered with yes", async () => {
    await draftOf(uri, name, '"name": "Forged"');
    await review(uri);
    const last = /^(?:Push|Claim|Add|Remove|Release|Create|Delete) .*\?$/;
    let questions = 0;
    person.answers = ({ isModal, message, choices }) => {
      questions += 1;
      if (questions > mostQuestions || (isModal && last.test(message))) return undefined;
      return choices.find((choice) => choice === "Acme Hospitals") ?? choices.at(-1);
    };
    for (const command of (await ourCommands()).filter((id) => id !== "meraki.removeConnection")) {
      for (const given of [[], [uri], [uri, uri]]) {
        questions = 0;
        await attempt(command, given);
      }
    }
    await settled();
  });
});

/** Some dialogues ask for one more until somebody says that it is enough: then the person leaves. */
const mostQuestions = 30;

const actions = [
  "meraki.addAdmin",
  "meraki.addDevicesToNetwork",
  "meraki.claimDevices",
  "meraki.claimLicenses",
  "meraki.claimOrder",
  "meraki.createNetwork",
  "meraki.createOrganization",
  "meraki.deleteNetwork",
  "meraki.deleteOrganization",
  "meraki.releaseDevices",
  "meraki.removeAdmin",
  "meraki.removeFromNetwork",
];

describe("a connection without Allow Pushes", () => {
  const person = inDemo();
  const { uri, path } = vlan(networks.hamburg, 90);

  it("cannot write, whoever confirms the push", async () => {
    await draftOf(uri, /"name": "[^"]*"/, '"name": "Mine"');
    await review(uri);
    person.answers = ({ message, choices }) =>
      message.startsWith("Allow pushes") ? undefined : choices.at(-1);
    await vscode.commands.executeCommand("meraki.push", uri);
    person.answerDialogues();
    for (const command of actions) await attempt(command, []);
    assert.deepEqual(await dashboard.writes(), []);
    assert.equal((await dashboard.resource(path))?.["name"], "Guests");
  });

  it("cannot write when the permission is taken back while the question is open", async () => {
    await allowPushes(person);
    await draftOf(uri, /"name": "[^"]*"/, '"name": "Mine"');
    await review(uri);
    person.answers = async ({ isModal, choices }) => {
      if (isModal) await vscode.commands.executeCommand("meraki.makeReadOnly");
      return choices.at(-1);
    };
    await vscode.commands.executeCommand("meraki.push", uri);
    assert.ok(person.asked.some(({ message }) => message.startsWith("Push ")));
    assert.deepEqual(await dashboard.writes(), []);
  });

  it("is how the demo and every new connection begins", async () => {
    await draftOf(uri, /"name": "[^"]*"/, '"name": "Mine"');
    await review(uri);
    await vscode.commands.executeCommand("meraki.push", uri);
    const [question] = person.asked.filter(({ isModal }) => isModal);
    assert.match(question?.message ?? "", /^Allow pushes over DEMO\?$/);
  });
});

describe("somebody else's edit", () => {
  inDemo();

  it("is simulated in the demo alone: no other connection is touched", async () => {
    const { uri, path } = vlan(networks.zurich, 90);
    const elsewhere = uri.with({ path: uri.path.replace("/demo/", "/real/") });
    await vscode.commands.executeCommand("meraki.simulateEdit", elsewhere);
    assert.equal((await dashboard.resource(path))?.["name"], "Guests");
    await vscode.commands.executeCommand("meraki.simulateEdit", uri);
    assert.notEqual((await dashboard.resource(path))?.["name"], "Guests");
    await vscode.commands.executeCommand("meraki.simulateEdit", uri);
  });
});

describe("what the catalog does not know", () => {
  const person = inDemo();

  it("survives a save, and opening and saving plans nothing", async () => {
    const { uri, ref } = resourceAt("network", `/networks/${networks.berlin}`, "Berlin");
    const document = await open(uri);
    assert.match(document.getText(), /"objectRevision": 9007199254740993117/);
    assert.match(document.getText(), /"10": "Helipad",\s*"2": "Surgery",\s*"-1": "Archive"/);
    await save(document).catch(() => undefined);
    await document.save();
    await settled();
    assert.equal(await storedDraft(ref), undefined);
    assert.deepEqual(person.asked, []);
  });
});

/**
 * All of them but three: one that is Dashboard's other user on purpose, one that would take the permission away
 * and so make the attack a weak one, and one that opens a panel each time.
 */
async function ourCommands(): Promise<readonly string[]> {
  const all = await vscode.commands.getCommands(true);
  const others = ["meraki.simulateEdit", "meraki.makeReadOnly", "meraki.showLog"];
  return all.filter(
    (id) => id.startsWith("meraki.") && !id.startsWith("meraki.organizations.") && !others.includes(id),
  );
}

/** Runs a command as any extension may. What it throws is its own matter; it must end. */
async function attempt(command: string, given: readonly unknown[]): Promise<void> {
  const run = vscode.commands.executeCommand(command, ...given);
  await inTime(run, `${command} ends, given ${inspect(given, { depth: 1, maxStringLength: 80 })}`);
}
