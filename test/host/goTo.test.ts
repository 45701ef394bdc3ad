import assert from "node:assert/strict";
import * as vscode from "vscode";
import { refKey } from "../../src/catalog/ref.ts";
import { refOfUriPath } from "../../src/catalog/uri.ts";
import { dashboard } from "./support/dashboard.ts";
import { networks, resourceAt, vlan } from "./support/demo.ts";
import { draftOf, open } from "./support/editing.ts";
import { closeEditors, inDemo } from "./support/inDemo.ts";
import { Picks } from "./support/picks.ts";
import { until } from "./support/until.ts";

describe("Go To", () => {
  const person = inDemo();
  const picks = new Picks();
  const staff = vlan(networks.berlin, 10);

  beforeEach(() => picks.watch());
  afterEach(() => picks.leave());

  /** Runs the command, and lets a test look on while its pick is open. */
  const goTo = (given?: unknown): void => void vscode.commands.executeCommand("meraki.goTo", given);
  const inFront = (): string => vscode.window.activeTextEditor?.document.uri.path ?? "";

  it("opens what an API address leads to, though nobody has opened its list", async () => {
    goTo(`https://api.meraki.com/api/v1${staff.path}`);
    await picks.lines("it is found", ([first]) => first?.detail === "VLAN · DEMO › Acme Hospitals › Berlin");
    await picks.accept(picks.active() ?? "");
    await until("it is open", () => keyAt(inFront()) === refKey(staff.ref));
    assert.deepEqual(await dashboard.writes(), []);
  });

  it("opens a network by its name", async () => {
    goTo("zurich");
    await picks.lines("it is found", ([first]) => first?.label === "Zurich");
    await picks.accept("Zurich");
    await until("it is open", () => inFront().endsWith("/Zurich.network.json"));
  });

  it("begins with what is open, and says where drafts are", async () => {
    await draftOf(staff.uri, /"name": "[^"]*"/, '"name": "Mine"');
    await closeEditors();
    const front = vlan(networks.munich, 10);
    await open(front.uri);
    goTo();
    const lines = await picks.lines("documents are listed", (items) => items.length > 2);
    const [heading, ...others] = lines;
    assert.equal(heading?.label, "Open, drafts and recent");
    assert.match(others[0]?.description ?? "", /open$/);
    const drafts = others.filter(({ description }) => description?.endsWith("draft"));
    assert.equal(drafts.length, 1);
    assert.match(drafts[0]?.detail ?? "", /Berlin$/);
  });

  it("asks nothing for two letters", async () => {
    goTo("zq");
    await picks.lines(
      "it says so",
      ([, line]) => line?.detail === "Type 3 letters or more to ask Dashboard too.",
    );
    assert.deepEqual(await dashboard.requests(), []);
  });

  it("asks what else to do with a line", async () => {
    person.answers = ({ choices }) => choices.find((choice) => choice.endsWith("Copy API Path"));
    goTo("zurich");
    await picks.lines("it is found", ([first]) => first?.label === "Zurich");
    await until("it is active", () => picks.active() === "Zurich");
    await vscode.commands.executeCommand("meraki.goToMore");
    const path = `/networks/${networks.zurich}`;
    await until("it is copied", async () => (await vscode.env.clipboard.readText()) === path);
    assert.deepEqual(person.messages(), ["Zurich · DEMO › Acme Hospitals"]);
  });

  it("is how a command asks what it is about, where what is selected does not fit", async () => {
    await open(staff.uri);
    await vscode.commands.executeCommand("meraki.revealInTree");
    await open(resourceAt("network", `/networks/${networks.zurich}`, "Zurich").uri);
    void vscode.commands.executeCommand("meraki.editTags");
    await picks.lines("it begins with what is in front", ([, first]) => first?.label === "Zurich");
    assert.equal(picks.title(), "Edit tags of which network or device?");
    await picks.accept("Zurich");
    await until("its tags are asked for", () => picks.title().startsWith("Tags of Zurich"));
    assert.deepEqual(await dashboard.writes(), []);
  });

  it("begins empty where it is given something else than a text", async () => {
    goTo({ text: "zurich" });
    await picks.lines("it is open", (items) => items.some(({ label }) => label === "Acme Hospitals"));
  });

  it("changes nothing when it is left", async () => {
    const before = inFront();
    goTo("zurich");
    await picks.lines("it is found", ([first]) => first?.label === "Zurich");
    await vscode.commands.executeCommand("workbench.action.closeQuickOpen");
    assert.equal(inFront(), before);
  });
});

function keyAt(path: string): string | undefined {
  const ref = refOfUriPath(path);
  return ref && refKey(ref);
}
