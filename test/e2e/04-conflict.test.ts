import assert from "node:assert/strict";
import { type Journey, openDemo, startJourney, stopAfterFailure, stored, writes } from "./support/journey.ts";

const management = "/networks/L_646829496481000000/appliance/vlans/1";
const document = "1%20Management.vlan.json";
const name = "Berlin · 1 Management";

describe("somebody else changes a VLAN meanwhile", () => {
  let journey: Journey;

  before(async () => {
    journey = await startJourney();
    await openDemo(journey);
    const { sideBar, quickInput, dialogs, editors } = journey.workbench;
    await quickInput.runCommand("Meraki: Allow Pushes…");
    await dialogs.answer("Allow Pushes");
    await sideBar.expand(/Acme Hospitals/, /Networks/, /Berlin/, /Appliance/, /VLANs/);
    await sideBar.row(/1 Management/).click();
    await editors.editor(document).waitFor();
  });

  after(() => journey.end());

  stopAfterFailure();

  it("stops before the review and shows what moved beside the draft", async () => {
    const { editors } = journey.workbench;
    await editors.edit(document, (text) => text.replace('"Management"', '"Management Mine"'));
    journey.simulator.edit(management, { name: "Management Theirs" });
    await editors.save();
    await editors.lens("Keep Mine, Reviewed").waitFor();
    await journey.workbench.screenshot("04-1-conflict");
    assert.match(await editors.visibleText(editors.diffSide("original")), /"name": "Management"/);
    assert.match(await editors.visibleText(editors.diffSide("modified")), /"name": "Management Theirs"/);
    assert.match(await editors.visibleText(editors.editor(document)), /"name": "Management Mine"/);
    assert.deepEqual(await editors.tabs(), [
      `${name}.vlan.json`,
      `Changed in Dashboard: ${name} — DEMO › Acme Hospitals › Berlin`,
    ]);
  });

  it("keeps mine after it was looked at", async () => {
    const { editors, dialogs } = journey.workbench;
    await editors.titleAction("Keep Mine, Reviewed").click();
    const { original, modified } = await editors.diffText(`Review ${name}`);
    await journey.workbench.screenshot("04-2-keep-mine");
    assert.match(original, /"name": "Management Theirs"/);
    assert.match(modified, /"name": "Management Mine"/);
    assert.deepEqual(writes(journey), []);
    await editors.titleAction("Push to Dashboard").click();
    await dialogs.modal.waitFor();
    await journey.workbench.screenshot("04-3-confirm");
    await dialogs.answer("Push and Overwrite 1 Field");
    await dialogs.notification(`Pushed ${name}`).waitFor();
    assert.equal(stored(journey, management)["name"], "Management Mine");
  });

  it("stops when live moves between the review and the push", async () => {
    const { editors, dialogs } = journey.workbench;
    await editors.edit(document, (text) => text.replace('"Management Mine"', '"Management Mine 2"'));
    await editors.save();
    await editors.diffText(`Review ${name}`);
    journey.simulator.edit(management, { name: "Management Theirs 2" });
    await editors.titleAction("Push to Dashboard").click();
    await dialogs.notification(/has changed since you reviewed it, so nothing was sent/).waitFor();
    await editors.lens("Keep Mine, Reviewed").waitFor();
    await journey.workbench.screenshot("04-4-moved-after-review");
    assert.equal(writes(journey).length, 1);
  });

  it("starts over from live", async () => {
    const { editors, dialogs, help, sideBar, sourceControl } = journey.workbench;
    await editors.titleAction("Start Over From Live…").click();
    assert.deepEqual(await dialogs.modalLines(), [
      `Start over from live with ${name}?`,
      "Your draft is discarded. The document then shows what Dashboard has now.",
    ]);
    await dialogs.answer("Start Over");
    await editors.editor(document).getByText("Management Theirs 2").waitFor();
    await sideBar.row(/1 Management Theirs 2/).waitFor();
    await help.squiggles(editors.editor(document), "error").first().waitFor({ state: "detached" });
    await journey.workbench.screenshot("04-5-started-over");
    assert.deepEqual(await editors.tabs(), [`${name}.vlan.json`]);
    assert.equal(await sourceControl.badge(), 0);
    assert.equal(writes(journey).length, 1);
  });
});
