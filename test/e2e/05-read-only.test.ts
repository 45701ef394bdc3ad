import assert from "node:assert/strict";
import { type Journey, openDemo, startJourney, stopAfterFailure, stored, writes } from "./support/journey.ts";

const guests = "/networks/L_646829496481000000/appliance/vlans/90";
const document = "90%20Guests.vlan.json";
const name = "Berlin · 90 Guests";

describe("a read-only connection", () => {
  let journey: Journey;

  before(async () => {
    journey = await startJourney();
    await openDemo(journey);
    const { sideBar, editors } = journey.workbench;
    await sideBar.expand(/Acme Hospitals/, /Networks/, /Berlin/, /Appliance/, /VLANs/);
    await sideBar.row(/90 Guests/).click();
    await editors.editor(document).waitFor();
    await editors.edit(document, (text) => text.replace('"Guests"', '"Visitors"'));
    await editors.save();
    await editors.diffText(`Review ${name}`);
  });

  after(() => journey.end());

  stopAfterFailure();

  async function push(): Promise<string[]> {
    const { editors, dialogs } = journey.workbench;
    await editors.titleAction("Push to Dashboard").click();
    return dialogs.modalLines();
  }

  it("asks before the first push, and sends nothing when that is cancelled", async () => {
    const { dialogs, editors } = journey.workbench;
    assert.match((await push())[0] ?? "", /Allow pushes over DEMO\?/);
    await dialogs.answer("Cancel");
    await editors.lens("Read-only: Allow Pushes…").click();
    await dialogs.answer("Cancel");
    assert.deepEqual(writes(journey), []);
  });

  it("sends nothing when the last question is cancelled", async () => {
    const { dialogs, editors } = journey.workbench;
    await editors.lens("Read-only: Allow Pushes…").click();
    await dialogs.answer("Allow Pushes");
    await editors.lens("Push to Dashboard").waitFor();
    assert.match((await push())[0] ?? "", /Push Berlin · 90 Guests to Dashboard\?/);
    await dialogs.answer("Cancel");
    assert.deepEqual(writes(journey), []);
  });

  it("asks again once it is read-only again", async () => {
    const { dialogs, editors, sideBar } = journey.workbench;
    await sideBar.contextMenu(/Acme Hospitals/, "Make Connection Read-Only");
    await editors.lens("Read-only: Allow Pushes…").waitFor();
    await journey.workbench.screenshot("05-1-read-only-again");
    assert.match((await push())[0] ?? "", /Allow pushes over DEMO\?/);
    await dialogs.answer("Cancel");
    assert.deepEqual(writes(journey), []);
    assert.equal(stored(journey, guests)["name"], "Guests");
  });
});
