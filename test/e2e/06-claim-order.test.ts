import assert from "node:assert/strict";
import {
  type Journey,
  lastBody,
  openDemo,
  startJourney,
  stopAfterFailure,
  writes,
} from "./support/journey.ts";

describe("an order is claimed", () => {
  let journey: Journey;

  before(async () => {
    journey = await startJourney();
    await openDemo(journey);
  });

  after(() => journey.end());

  stopAfterFailure();

  it("asks for numbers, from the tree", async () => {
    const { sideBar, quickInput, dialogs } = journey.workbench;
    await sideBar.contextMenu(/Acme Hospitals/, "Claim Order…");
    await dialogs.answer("Allow Pushes");
    await quickInput.fill("Q2YN-7CLM-4KPD");
    await quickInput.message.filter({ hasText: "looks like a serial number" }).waitFor();
    await journey.workbench.screenshot("06-1-not-an-order");
    await quickInput.fill(" 4C1234567 ;4C1234567\t4C9999999,");
    await quickInput.message.filter({ hasText: "2 order numbers, 1 repeated" }).waitFor();
    await journey.workbench.screenshot("06-2-numbers");
    await quickInput.box.press("Enter");
  });

  it("names the organization and what cannot be taken back", async () => {
    const { dialogs } = journey.workbench;
    assert.deepEqual(await dialogs.modalLines(), [
      "Claim 2 orders into Acme Hospitals?",
      "DEMO › Acme Hospitals",
      "4C1234567, 4C9999999",
      "Everything in the orders comes with them:",
      "devices and licences. It cannot be given back.",
    ]);
    assert.deepEqual(await dialogs.modalButtons(), ["Claim 2 Orders", "Cancel", "Back to Numbers"]);
    assert.equal(await dialogs.defaultButton(), "Back to Numbers");
    await journey.workbench.screenshot("06-3-confirm");
    assert.deepEqual(writes(journey), []);
  });

  it("lists what became of each item", async () => {
    const { dialogs, quickInput } = journey.workbench;
    await dialogs.answer("Claim 2 Orders");
    assert.deepEqual(await quickInput.items(), [
      "pass  Order 4C1234567, claimed, With it came 3 devices, 1 licence., 4C1234567",
      "pass  Device Q2YN-7CLM-4KPD, claimed",
      "pass  Device Q3AC-9RVT-2WQH, claimed",
      "pass  Device Q3AC-6MXB-8JZN, claimed",
      "pass  Licence Z2A7••••9TWX, claimed",
      "error  Order 4C9999999, not claimed, Dashboard said: Order 4C9999999 could not be found. Please check the order number and try again., 4C9999999",
    ]);
    await journey.workbench.screenshot("06-4-report");
    assert.equal(writes(journey).length, 2);
    assert.deepEqual(lastBody(journey), { orders: ["4C9999999"] });
    await quickInput.cancel();
  });

  it("claims from the palette, and the organization is picked", async () => {
    const { dialogs, quickInput, sideBar } = journey.workbench;
    await sideBar.row(/Acme Research Lab/).waitFor();
    await quickInput.runCommand("Meraki: Claim Order…");
    await quickInput.pick("Acme Hospitals");
    await journey.workbench.screenshot("06-5-palette");
    await quickInput.enter("4C7654321");
    await dialogs.answer("Claim 1 Order");
    await dialogs.notification(/^1 order|4C7654321/).waitFor();
    await journey.workbench.screenshot("06-6-claimed");
    assert.equal(writes(journey).length, 3);
  });
});
