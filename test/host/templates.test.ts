import assert from "node:assert/strict";
import * as vscode from "vscode";
import { refOfUriPath } from "../../src/catalog/uri.ts";
import { dashboard } from "./support/dashboard.ts";
import { networks, resourceAt, vlan } from "./support/demo.ts";
import { draftOf, open, sideOf, type } from "./support/editing.ts";
import { findingOf, findings, fixAt } from "./support/findings.ts";
import { allowPushes, inDemo } from "./support/inDemo.ts";
import { confirmsPushes, push, review, sent } from "./support/reviewing.ts";
import { until } from "./support/until.ts";

const smallSite = "/networks/L_646829496481900002";

describe("a setting that a template decides", () => {
  const person = inDemo();
  const bound = vlan(networks.dresden, 10, "Dresden · 10 Staff");
  const decided = `${smallSite}/appliance/vlans/10`;

  it("says so above the document, with one click to the template's", async () => {
    await open(bound.uri);
    const [lens, ...others] = await lenses(bound.uri);
    assert.equal(others.length, 0);
    assert.match(lens?.command?.title ?? "", /From template Small site: Open in Template/);
    await run(lens?.command);
    assert.equal(await inFront(), decided);
  });

  it("warns of a draft, and the fix leads to the template", async () => {
    const document = await open(bound.uri);
    await type(document, '"Staff"', '"Team"');
    const finding = await findingOf(document, "template");
    assert.equal(finding.severity, vscode.DiagnosticSeverity.Warning);
    assert.match(finding.message, /^The template Small site decides this/);
    await run((await fixAt(document, finding, "Edit it in the template Small site")).command);
    assert.equal(await inFront(), decided);
  });

  it("offers the way to the template in its review", async () => {
    await draftOf(bound.uri, '"Staff"', '"Team"');
    await review(bound.uri);
    const titles = (await lenses(sideOf(bound.uri, "review"))).map(({ command }) => command?.title);
    assert.ok(titles.includes("Open in Template"), titles.join());
  });

  it("asks before it is sent, and tells what Dashboard made of it", async () => {
    await allowPushes(person);
    await draftOf(bound.uri, '"Staff"', '"Team"');
    await review(bound.uri);
    person.answers = confirmsPushes;
    await push(bound.uri);
    const [question] = person.asked.filter(({ isModal }) => isModal);
    assert.match(question?.detail ?? "", /May be refused: from Small site/);
    assert.ok(person.messages().some((message) => /bound to a configuration template/.test(message)));
  });

  it("is opened in the template by the command, whatever is in front", async () => {
    await open(bound.uri);
    await vscode.commands.executeCommand("meraki.openInTemplate");
    assert.equal(await inFront(), decided);
  });
});

describe("a setting of a template", () => {
  const person = inDemo();
  const { uri } = resourceAt("alerts", `${smallSite}/alerts/settings`, "Small site · Alert Settings");
  const loud = /"byPortSchedules": \{\s*"enabled": false/;
  const muted = '"byPortSchedules": { "enabled": true';

  it("says above the document how many networks inherit it", async () => {
    await open(uri);
    assert.deepEqual(
      (await lenses(uri)).map(({ command }) => command?.title.replace(/^.*\u00a0/, "")),
      ["Template: 1 network inherits this"],
    );
  });

  it("says before a push whom it changes, and changes them", async () => {
    await allowPushes(person);
    await draftOf(uri, loud, muted);
    await review(uri);
    person.answers = confirmsPushes;
    await push(uri);
    const [question] = person.asked.filter(({ isModal }) => isModal);
    assert.match(question?.detail ?? "", /^Changes 1 network: Dresden\n/);
    assert.match(question?.detail ?? "", /Small site \(template\)/);
    assert.ok(question?.choices.includes("Push and Change 1 Network"));
    assert.deepEqual(
      (await sent()).map(({ path }) => path),
      [`/api/v1${smallSite}/alerts/settings`],
    );
    const heir = resourceAt("alerts", `/networks/${networks.dresden}/alerts/settings`);
    assert.match((await open(heir.uri)).getText(), /"byPortSchedules": \{\s*"enabled": true/);
  });

  const bind = (network: string, configTemplateId: string): Promise<unknown> =>
    dashboard.edit(`/networks/${network}`, {
      isBoundToConfigTemplate: configTemplateId !== "",
      configTemplateId,
    });
  after(() => bind(networks.hamburg, ""));

  it("is reviewed again where a network was bound since", async () => {
    await allowPushes(person);
    await draftOf(uri, loud, muted);
    await review(uri);
    await bind(networks.hamburg, smallSite.replace("/networks/", ""));
    person.answers = confirmsPushes;
    await push(uri);
    assert.deepEqual(await sent(), []);
    await push(uri);
    const question = person.asked.findLast(({ isModal }) => isModal);
    assert.match(question?.detail ?? "", /^Changes 2 networks: Dresden, Hamburg\n/);
    assert.equal((await sent()).length, 1);
  });
});

describe("a setting of a network that is bound to none", () => {
  const person = inDemo();
  const { uri } = vlan(networks.vienna, 10, "Vienna · 10 Staff");

  it("says nothing of templates, and the command says that no template decides it", async () => {
    const document = await open(uri);
    assert.deepEqual(await lenses(uri), []);
    await type(document, /\n {2}"dhcpLeaseTime": [^\n]*/, "");
    await findingOf(document, "omitted");
    assert.ok(findings(uri).every(({ code }) => code !== "template"));
    await vscode.commands.executeCommand("meraki.openInTemplate", uri);
    assert.deepEqual(person.messages(), ["No template decides Vienna · 10 Staff: change it where it is."]);
  });
});

async function lenses(uri: vscode.Uri): Promise<vscode.CodeLens[]> {
  return vscode.commands.executeCommand<vscode.CodeLens[]>("vscode.executeCodeLensProvider", uri, 9);
}

async function run(command: vscode.Command | undefined): Promise<void> {
  assert.ok(command);
  await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
}

/** The API path of the document in front. */
async function inFront(): Promise<string | undefined> {
  const editor = await until("a document is in front", () => vscode.window.activeTextEditor);
  return refOfUriPath(editor.document.uri.path)?.path;
}
