import assert from "node:assert/strict";
import { type Journey, startJourney, stopAfterFailure, writes } from "./support/journey.ts";
import { filesWith } from "./support/scan.ts";

const wrongKey = "0123456789abcdef0123456789abcdef01234567";

describe("a connection is added, changed and removed", () => {
  let journey: Journey;

  before(async () => {
    journey = await startJourney();
    await journey.workbench.sideBar.open("Meraki");
  });

  after(() => journey.end());

  stopAfterFailure();

  it("says that a key is wrong, and adds nothing", async () => {
    const { sideBar, quickInput, dialogs } = journey.workbench;
    await sideBar.welcomeButton("Add Connection").click();
    await quickInput.item("Simulated Dashboard").waitFor();
    await journey.workbench.screenshot("08-1-regions");
    await quickInput.pick("Simulated Dashboard");
    await quickInput.titled("(2/3)");
    await quickInput.enter(wrongKey);
    await dialogs.notification(/did not accept this key/).waitFor();
    await journey.workbench.screenshot("08-2-wrong-key");
    await sideBar.welcomeButton("Add Connection").waitFor();
  });

  it("takes a key with what a clipboard adds", async () => {
    const { sideBar, quickInput, dialogs } = journey.workbench;
    await sideBar.welcomeButton("Add Connection").click();
    await quickInput.pick("Simulated Dashboard");
    await quickInput.titled("(2/3)");
    await quickInput.fill(`\ufeff \u00a0${journey.simulator.key}\u00a0 `);
    await journey.workbench.screenshot("08-3-key");
    await quickInput.box.press("Enter");
    await quickInput.titled("(3/3)");
    await quickInput.fill("PROD");
    await journey.workbench.screenshot("08-4-label");
    await quickInput.box.press("Enter");
    await dialogs.notification("Connected to Meraki Dashboard: 3 organizations").waitFor();
    await sideBar.row(/Acme Hospitals/).waitFor();
    await journey.workbench.screenshot("08-5-connected");
  });

  it("is there after a restart, with its key", async () => {
    journey.workbench = await journey.workbench.restart();
    const { sideBar } = journey.workbench;
    await sideBar.open("Meraki");
    await sideBar.expand(/Acme Hospitals/, /Networks/);
    await sideBar.row(/Berlin/).waitFor();
  });

  it("keeps the key in no file in clear", () => {
    const { profile } = journey.workbench;
    assert.notDeepEqual(filesWith(profile.root, "secrets.provider"), []);
    assert.deepEqual(filesWith(profile.root, journey.simulator.key), []);
    assert.deepEqual(filesWith(profile.root, wrongKey), []);
  });

  it("gets another label and another key", async () => {
    const { quickInput, dialogs, sideBar } = journey.workbench;
    await quickInput.runCommand("Meraki: Rename Connection…");
    await quickInput.enter("PROD hospitals");
    await sideBar.viewMenu("Replace API Key…");
    await quickInput.enter(wrongKey);
    await dialogs.notification(/did not accept this key/).waitFor();
    await sideBar.viewMenu("Replace API Key…");
    await quickInput.enter(journey.simulator.partialKey);
    await dialogs.notification("PROD hospitals has its new key: 1 organization").waitFor();
    await sideBar.row(/Blue Harbor Retail/).waitFor({ state: "detached" });
    await journey.workbench.screenshot("08-6-partial-key");
  });

  it("is removed after a question", async () => {
    const { quickInput, dialogs, sideBar } = journey.workbench;
    await quickInput.runCommand("Meraki: Remove Connection…");
    assert.deepEqual(await dialogs.modalLines(), [
      "Remove PROD hospitals?",
      "Its API key is deleted from this machine. The key stays valid in Dashboard.",
    ]);
    await dialogs.answer("Remove Connection");
    await sideBar.welcomeButton("Add Connection").waitFor();
    assert.deepEqual(writes(journey), []);
  });
});
