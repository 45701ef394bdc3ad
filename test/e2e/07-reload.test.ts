import assert from "node:assert/strict";
import { eventually } from "./support/eventually.ts";
import {
  type Journey,
  openDemo,
  openRow,
  startJourney,
  stopAfterFailure,
  writes,
} from "./support/journey.ts";

const vlans = [/Acme Hospitals/, /Networks/, /Berlin/, /Appliance/, /VLANs/];
const saved = "10%20Staff.vlan.json";
const unsaved = "90%20Guests.vlan.json";

describe("the window reloads, and VS Code is started again", () => {
  let journey: Journey;

  before(async () => {
    journey = await startJourney();
    await openDemo(journey);
    const { editors } = journey.workbench;
    await openRow(journey, ...vlans, /90 Guests/);
    await editors.edit(unsaved, (text) => text.replace('"Guests"', '"Visitors, unsaved"'));
    await openRow(journey, ...vlans, /10 Staff/);
    await editors.edit(saved, (text) => text.replace('"Staff"', '"Staff, saved"'));
    await editors.save();
    await editors.diffText("Review Berlin · 10 Staff");
  });

  after(() => journey.end());

  stopAfterFailure();

  it("brings the review, the draft and the unsaved text back after a reload", async () => {
    journey.simulator.clearRequests();
    await journey.workbench.reload();
    await everythingIsBack();
    await journey.workbench.screenshot("07-1-reloaded");
  });

  it("plans the review anew", async () => {
    const { editors } = journey.workbench;
    await editors.lens("Read-only: Allow Pushes…").waitFor();
    const read = journey.simulator.requests.filter(({ path }) => path.endsWith("/appliance/vlans/10"));
    assert.ok(read.length > 0);
    assert.deepEqual(writes(journey), []);
  });

  it("brings them back after a restart of VS Code", async () => {
    journey.workbench = await journey.workbench.restart();
    await everythingIsBack();
    await journey.workbench.screenshot("07-2-restarted");
    assert.deepEqual(writes(journey), []);
  });

  async function everythingIsBack(): Promise<void> {
    const { editors, sourceControl } = journey.workbench;
    const { original, modified } = await editors.diffText("Review Berlin · 10 Staff");
    assert.match(original, /"name": "Staff"/);
    assert.match(modified, /"name": "Staff, saved"/);
    await eventually(
      () => sourceControl.badge(),
      (count) => count === 1,
    );
    await editors.tab("90 Guests.vlan.json").click();
    await editors.editor(unsaved).getByText("Visitors, unsaved").waitFor();
    assert.ok(await editors.isDirty("90 Guests.vlan.json"));
    await editors.tab("Review Berlin · 10 Staff").click();
  }
});
