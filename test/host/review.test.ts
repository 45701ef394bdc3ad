import assert from "node:assert/strict";
import * as vscode from "vscode";
import { dashboard } from "./support/dashboard.ts";
import { networks, ssid, vlan } from "./support/demo.ts";
import { draftOf, open, readFile, save, sideOf, type, typeAll } from "./support/editing.ts";
import { inDemo } from "./support/inDemo.ts";
import { predicted, review, reviewTabs } from "./support/reviewing.ts";
import { storedDraft } from "./support/storage.ts";
import { settled, until } from "./support/until.ts";

describe("a review", () => {
  const person = inDemo();
  const { uri, path } = vlan(networks.vienna, 10);

  it("shows Dashboard now and Dashboard after the push, and what is omitted as a change", async () => {
    await draftOf(uri, /\n {2}"dhcpLeaseTime": [^\n]*/, "");
    await review(uri);
    assert.equal(reviewTabs().length, 1);
    assert.match(await readFile(sideOf(uri, "now")), /"dhcpLeaseTime": "1 day"/);
    assert.equal((await predicted(uri))["dhcpLeaseTime"], undefined);
    assert.equal((await predicted(uri))["name"], "Staff");
    assert.deepEqual(await dashboard.writes(), []);
  });

  it("names connection, organization and network in its title", async () => {
    await draftOf(uri, '"Staff"', '"Team"');
    await review(uri);
    assert.match(reviewTabs()[0]?.label ?? "", /DEMO › Acme Hospitals › Vienna/);
  });

  it("reads Dashboard anew", async () => {
    await draftOf(uri, '"Staff"', '"Team"');
    await dashboard.edit(path, { dhcpLeaseTime: "4 hours" });
    await review(uri);
    assert.match(await readFile(sideOf(uri, "now")), /"4 hours"/);
  });

  it("follows a new draft when it is reviewed again", async () => {
    const document = await draftOf(uri, '"Staff"', '"Team"');
    await review(uri);
    assert.equal((await predicted(uri))["name"], "Team");
    await type(document, '"Team"', '"Crew"');
    await save(document);
    await review(uri);
    assert.equal((await predicted(uri))["name"], "Crew");
    assert.equal(reviewTabs().length, 1);
  });

  it("follows a fix that is applied in it", async () => {
    await draftOf(uri, /\n {2}"dhcpLeaseTime": [^\n]*/, "");
    await review(uri);
    await vscode.commands.executeCommand("meraki.restoreOmitted", uri);
    await until(
      "the draft says nothing any more",
      async () => (await storedDraft(vlan(networks.vienna, 10).ref)) === undefined,
    );
    assert.match(await readFile(uri), /"dhcpLeaseTime": "1 day"/);
  });

  it("has lenses for what can be done: read-only first", async () => {
    await draftOf(uri, '"Staff"', '"Team"');
    await review(uri);
    const titles = await lensTitles(sideOf(uri, "review"));
    assert.ok(titles.includes("Discard Draft"), titles.join());
    assert.ok(
      titles.some((title) => title.includes("Allow Pushes")),
      titles.join(),
    );
    assert.equal(titles.includes("Push to Dashboard"), false);
  });

  it("is read-only on both sides", async () => {
    await draftOf(uri, '"Staff"', '"Team"');
    await review(uri);
    for (const side of ["now", "review", "base", "stored"] as const) {
      const stat = await vscode.workspace.fs.stat(sideOf(uri, side));
      assert.equal(stat.permissions, vscode.FilePermission.Readonly);
      const write = async () => vscode.workspace.fs.writeFile(sideOf(uri, side), Buffer.from("{}"));
      await assert.rejects(write, { code: "NoPermissions" }, side);
    }
  });

  it("of a draft that was typed on is saved first: a save is local", async () => {
    const document = await open(uri);
    await type(document, '"Staff"', '"Team"');
    await review(uri);
    assert.equal(document.isDirty, false);
    assert.equal((await predicted(uri))["name"], "Team");
  });

  it("of nothing says so", async () => {
    await open(uri);
    await review(uri);
    assert.equal(reviewTabs().length, 0);
    assert.match(person.messages().join(), /has no draft/);
  });

  it("closes with its draft", async () => {
    await draftOf(uri, '"Staff"', '"Team"');
    await review(uri);
    person.answers = ({ choices }) => choices.find((choice) => choice === "Discard Draft");
    await vscode.commands.executeCommand("meraki.discardDraft", uri);
    await until("it is closed", () => reviewTabs().length === 0);
    assert.match(await readFile(uri), /"Staff"/);
  });
});

describe("a save", () => {
  inDemo();
  const { uri } = vlan(networks.vienna, 90);

  it("by hand opens the review", async () => {
    const document = await open(uri);
    await type(document, '"Guests"', '"Visitors"');
    await vscode.commands.executeCommand("workbench.action.files.save");
    await until("the review opens", () => reviewTabs().length === 1);
    assert.deepEqual(await dashboard.writes(), []);
  });

  it("of text that is no JSON, or of nothing new, opens none", async () => {
    const document = await open(uri);
    await typeAll(document, "{");
    await vscode.commands.executeCommand("workbench.action.files.save");
    await settled();
    assert.equal(reviewTabs().length, 0);
  });

  it("opens none where the person does not want it", async () => {
    const settings = vscode.workspace.getConfiguration("meraki");
    await settings.update("review.onSave", false, vscode.ConfigurationTarget.Global);
    try {
      const document = await open(uri);
      await type(document, '"Guests"', '"Visitors"');
      await vscode.commands.executeCommand("workbench.action.files.save");
      await settled();
      assert.equal(reviewTabs().length, 0);
    } finally {
      await settings.update("review.onSave", undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it("of several documents opens one review of them all", async () => {
    const second = ssid(networks.vienna, 2).uri;
    await type(await open(uri), '"Guests"', '"Visitors"');
    await type(await open(second), /"minBitrate": [\d.]+/, '"minBitrate": 12');
    await vscode.commands.executeCommand("workbench.action.files.saveAll");
    const tab = await until("one review opens", () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .find(({ label }) => label.startsWith("Review: now ↔ after push")),
    );
    assert.match(tab.label, /2 files/);
    assert.equal(reviewTabs().length, 0);
    assert.deepEqual(await dashboard.writes(), []);
  });
});

describe("a conflict", () => {
  const person = inDemo();
  const { uri, path } = vlan(networks.munich, 10);

  beforeEach(async () => {
    await draftOf(uri, '"Staff"', '"Mine"');
    await dashboard.edit(path, { dhcpLeaseTime: "4 hours" });
    await review(uri);
  });

  it("shows what moved beside the draft, and offers the two ways on", async () => {
    const diff = vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .map(({ input }) => input)
      .find((input) => input instanceof vscode.TabInputTextDiff);
    assert.equal(diff?.original.scheme, "meraki-base");
    assert.equal(diff?.modified.scheme, "meraki-now");
    assert.match(await readFile(sideOf(uri, "base")), /"Staff"[^]*"1 day"/);
    assert.match(await readFile(sideOf(uri, "stored")), /"Mine"/);
    const titles = await lensTitles(sideOf(uri, "now"));
    assert.deepEqual(titles.slice(0, 2), ["Start Over From Live", "Keep Mine, Reviewed"]);
  });

  it("is settled by starting over from live, after a question", async () => {
    await vscode.commands.executeCommand("meraki.startOver", uri);
    assert.match(await readFile(uri), /"Mine"/);
    person.answers = ({ choices }) => choices.find((choice) => choice === "Start Over");
    await vscode.commands.executeCommand("meraki.startOver", uri);
    assert.match(await readFile(uri), /"Staff"/);
    assert.match(await readFile(uri), /"4 hours"/);
  });

  it("is settled by keeping mine: the review then shows everything that a push would change", async () => {
    await vscode.commands.executeCommand("meraki.keepMine", uri);
    assert.equal(reviewTabs().length, 1);
    assert.deepEqual(
      { name: (await predicted(uri))["name"], lease: (await predicted(uri))["dhcpLeaseTime"] },
      { name: "Mine", lease: "1 day" },
    );
    assert.match((await storedDraft(vlan(networks.munich, 10).ref))?.keptOver ?? "", /4 hours/);
  });

  it("comes back when Dashboard moves again", async () => {
    await vscode.commands.executeCommand("meraki.keepMine", uri);
    await dashboard.edit(path, { dhcpLeaseTime: "12 hours" });
    await review(uri);
    const titles = await lensTitles(sideOf(uri, "now"));
    assert.ok(titles.includes("Keep Mine, Reviewed"), titles.join());
  });
});

async function lensTitles(uri: vscode.Uri): Promise<readonly string[]> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    "vscode.executeCodeLensProvider",
    uri,
    50,
  );
  return lenses.map(({ command }) => command?.title ?? "");
}
