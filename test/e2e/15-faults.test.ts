import assert from "node:assert/strict";
import { startSimulator } from "../../src/simulator/simulator.ts";
import {
  type Journey,
  openDemo,
  openRow,
  startJourney,
  stopAfterFailure,
  writes,
} from "./support/journey.ts";

const staff = "10%20Staff.vlan.json";
const reviewTab = "Review Berlin · 10 Staff";
const lostKey = /did not accept the API key of this connection/;

describe("Dashboard fails in every way, and nothing typed is lost", () => {
  let journey: Journey;

  before(async () => {
    journey = await startJourney();
    await openDemo(journey);
    const { editors } = journey.workbench;
    await openRow(journey, /Acme Hospitals/, /Networks/, /Berlin/, /Appliance/, /VLANs/, /10 Staff/);
    await editors.edit(staff, (text) => text.replace('"Staff"', '"Team"'));
    await editors.save();
    await editors.diffText(reviewTab);
  });

  after(() => journey.end());

  stopAfterFailure();

  it("a revoked key: the review that a reload brings back says so, and the key can be replaced", async () => {
    const { simulator, workbench } = journey;
    simulator.revokeKey(simulator.key);
    await workbench.reload();
    const { modified } = await workbench.editors.diffText(reviewTab);
    assert.match(modified, /This review cannot be shown now\. Your draft/);
    await workbench.screenshot("15-1-revoked-review");
    await workbench.quickInput.runCommand("Meraki: Review Draft");
    await workbench.dialogs
      .notification(lostKey)
      .getByRole("button", { name: "Replace API Key…" })
      .first()
      .waitFor();
  });

  it("and comes back with the key, by the lens above it", async () => {
    const { simulator, workbench } = journey;
    simulator.restoreKey(simulator.key);
    await workbench.editors.lens("Review Again").click();
    await workbench.editors.lens("Read-only: Allow Pushes…").waitFor();
    const { modified } = await workbench.editors.diffText(reviewTab);
    assert.match(modified, /"name": "Team"/);
  });

  it("an API that is switched off: the reason is named, and the draft stays", async () => {
    const { simulator, workbench } = journey;
    simulator.closeOrganization("549236");
    await workbench.quickInput.runCommand("Meraki: Review Draft");
    await workbench.dialogs.notification(/the API of its organization is switched off/).waitFor();
    await workbench.screenshot("15-2-api-off");
    simulator.openOrganization("549236");
    await workbench.dialogs.answerNotification(/is switched off/, "Check Again");
    await workbench.editors.tab(reviewTab).and(workbench.page.locator(".active")).waitFor();
  });

  it("a Dashboard that is gone and comes back: the same review, after Try Again", async () => {
    const { simulator, workbench } = journey;
    const { key, origin, shardOrigin, strangerOrigin } = simulator;
    const ports = [origin, shardOrigin, strangerOrigin].map((each) => Number(new URL(each).port));
    await simulator.stop();
    await workbench.quickInput.runCommand("Meraki: Review Draft");
    await workbench.dialogs.notification(/could not be reached/).waitFor();
    await workbench.screenshot("15-3-gone");
    journey.simulator = await startSimulator({ key, ports });
    await workbench.dialogs.answerNotification(/could not be reached/, "Try Again");
    const { modified } = await workbench.editors.diffText(reviewTab);
    assert.match(modified, /"name": "Team"/);
    assert.deepEqual(writes(journey), []);
  });
});
