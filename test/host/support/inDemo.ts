import * as vscode from "vscode";
import { dashboard } from "./dashboard.ts";
import { Person } from "./person.ts";
import { storedDrafts } from "./storage.ts";

/**
 * For the tests of one `describe`: the demo is open and read-only, nobody answers, and nothing was asked of
 * Dashboard yet. Afterwards no editor, no draft and no permission is left, and Dashboard is what it was.
 */
export function inDemo(): Person {
  const person = new Person();
  before(async () => {
    await vscode.extensions.getExtension("org-editor.org-editor-for-meraki")?.activate();
    await vscode.commands.executeCommand("meraki.openDemo");
    await selectNothing();
  });
  beforeEach(async () => {
    person.asked.splice(0);
    person.opened.splice(0);
    person.answers = () => undefined;
    person.sitDown();
    await dashboard.clearRequests();
  });
  afterEach(async () => {
    await leaveNothing(person);
    person.standUp();
  });
  return person;
}

/** A command without an argument is about the selected row: one that earlier tests have left would answer for a person. */
async function selectNothing(): Promise<void> {
  await vscode.commands.executeCommand("meraki.organizations.focus");
  await vscode.commands.executeCommand("list.clear");
}

/** Lets the demo's connection write. */
export async function allowPushes(person: Person): Promise<void> {
  const { answers } = person;
  person.answers = ({ choices }) => choices.find((choice) => choice === "Allow Pushes" || choice === "DEMO");
  await vscode.commands.executeCommand("meraki.allowPushes");
  person.answers = answers;
  person.asked.splice(0);
}

/** Reads what is stored as a second window or the next start would: from the files. */
async function leaveNothing(person: Person): Promise<void> {
  person.answers = ({ choices }) => choices.find((choice) => choice === "Discard Draft" || choice === "DEMO");
  await dashboard.restore();
  await closeEditors();
  for (const { uri } of await storedDrafts()) {
    await vscode.commands.executeCommand("meraki.discardDraft", vscode.Uri.parse(uri));
  }
  await vscode.commands.executeCommand("meraki.makeReadOnly");
}

/** Closes every editor without saving. */
export async function closeEditors(): Promise<void> {
  const ours = vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === "meraki");
  for (const document of ours.filter(({ isDirty }) => isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  }
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
}
