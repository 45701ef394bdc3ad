import assert from "node:assert/strict";
import {
  type Journey,
  lastBody,
  openDemo,
  startJourney,
  stopAfterFailure,
  writes,
} from "./support/journey.ts";

describe("orders and devices are claimed", () => {
  let journey: Journey;

  before(async () => {
    journey = await startJourney({ simulator: { organizations: 4 } });
    await openDemo(journey);
  });

  after(() => journey.end());

  stopAfterFailure();

  it("asks for numbers, from the tree", async () => {
    const { sideBar, quickInput, dialogs } = journey.workbench;
    await sideBar.contextMenu(/Acme Hospitals/, "Claim Order…");
    await dialogs.answer("Allow Pushes");
    await quickInput.pick("Order numbers");
    await quickInput.titled(/Claim orders into/);
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
      "Everything in the orders comes with them.",
      "Devices can be released again, licenses cannot.",
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
      "pass  Order 4C1234567, claimed, With it came 3 devices, 1 license., 4C1234567",
      "pass  Device Q2YN-7CLM-4KPD, claimed",
      "pass  Device Q3AC-9RVT-2WQH, claimed",
      "pass  Device Q3AC-6MXB-8JZN, claimed",
      "pass  License Z2A7••••9TWX, claimed",
      "error  Order 4C9999999, not claimed, Dashboard said: Order 4C9999999 could not be found. Please check the order number and try again., 4C9999999",
    ]);
    await journey.workbench.screenshot("06-4-report");
    assert.equal(writes(journey).length, 2);
    assert.deepEqual(lastBody(journey), { orders: ["4C9999999"] });
    await quickInput.cancel();
  });

  it("claims a subscription where an organization has no license keys", async () => {
    const { dialogs, quickInput, sideBar } = journey.workbench;
    await sideBar.contextMenu(/Cedar Dental Group/, "Claim Licenses…");
    await quickInput.titled(/Claim a subscription into DEMO › Cedar Dental Group/);
    await quickInput.enter("S2F9Q-8LKTN-5XWCE-7PMDA");
    assert.deepEqual(await dialogs.modalLines(), [
      "Claim 1 subscription into Cedar Dental Group?",
      "DEMO › Cedar Dental Group",
      "Branch wireless",
      "A subscription cannot be given back.",
      "For wireless.",
      "25 seats.",
      "It ends 2029-10-31.",
    ]);
    await journey.workbench.screenshot("06-12-subscription");
    await dialogs.answer("Claim 1 Subscription");
    await dialogs.notification("Claimed 1 subscription into Cedar Dental Group.").waitFor();
  });

  it("claims from the palette, and the organization is picked", async () => {
    const { dialogs, quickInput, sideBar } = journey.workbench;
    await sideBar.row(/Acme Research Lab/).waitFor();
    await quickInput.runCommand("Meraki: Claim Order…");
    await quickInput.pick("Acme Hospitals");
    await quickInput.pick("Claim ID");
    await quickInput.titled(/Claim an order into/);
    await quickInput.enter("HKPT4WMR7QXD");
    assert.deepEqual(await quickInput.items(), [
      "arrow-right  Claim this order…, 3 devices, 1 subscription",
      "package  2 × CW9166I-HW, Meraki CW9166I cloud-managed device, Shipment 1, shipped 2026-10-30",
      "package  1 × MS130-24P-HW, Meraki MS130-24P cloud-managed device",
      "package  1 × MX85-HW, Meraki MX85 Router/Security Appliance, Still to be shipped: not claimed yet",
      "package  Wireless and switching, Advantage, three years, until 2029-10-31, Subscriptions",
    ]);
    await journey.workbench.screenshot("06-5-preview");
    await quickInput.pick("Claim this order…");
    assert.doesNotMatch(await dialogs.modalText(), /HKPT/);
    await dialogs.answer("Claim Order");
    await dialogs.notification(/Claimed 97001888 into Acme Hospitals: 3 devices, 1 subscription/).waitFor();
    await journey.workbench.screenshot("06-6-claimed");
    assert.deepEqual(lastBody(journey), { claimId: "HKPT4WMR7QXD" });
  });

  it("adds devices from a spreadsheet to a network, each for itself", async () => {
    const { dialogs, quickInput, sideBar } = journey.workbench;
    await sideBar.expand(/Acme Hospitals/, /Networks/);
    await sideBar.contextMenu(/Berlin/, "Claim Devices…");
    await quickInput.titled(/› Berlin/);
    await quickInput.fill(
      "Serial\tMAC\tSite\nq3ac-spr1-2kwx\tac:17:c8:7a:99:01\tWard 3\nQ2XXAAAABBBB\t\t\nQ3AC-SPR1-2KWX",
    );
    await quickInput.message.filter({ hasText: "2 serial numbers, 1 repeated" }).waitFor();
    await journey.workbench.screenshot("06-7-serials");
    await quickInput.box.press("Enter");
    await dialogs.modal.waitFor();
    await journey.workbench.screenshot("06-8-question");
    await dialogs.answer("Add 2 Devices");
    await quickInput.titled(/Adding to Berlin/);
    await journey.workbench.screenshot("06-9-each");
    assert.deepEqual(await quickInput.items(), [
      "pass  Q3AC-SPR1-2KWX, added, MR46.",
      "error  Q2XX-AAAA-BBBB, not added, Compare the serial with the label. Dashboard said: Device not found.",
    ]);
    await quickInput.cancel();
  });

  it("removes a device by its row, and says what is lost", async () => {
    const { dialogs, sideBar } = journey.workbench;
    await sideBar.expand(/Berlin/);
    // The organization has a row of this name, too.
    const devices = sideBar.part.getByRole("treeitem", { name: /^Devices/, level: 4 });
    await devices.locator(".monaco-tl-twistie").click();
    await sideBar.contextMenu(/Q3AC-SPR1-2KWX|ac:17:c8:7a:99/, "Remove From Network…");
    assert.deepEqual(await dialogs.modalLines(), [
      "Remove 1 device from Berlin?",
      "DEMO › Acme Hospitals › Berlin",
      "Q3AC-SPR1-2KWX",
      "Its settings in this network are lost,",
      "and whoever is connected through it is cut off.",
      "It stays in the inventory of Acme Hospitals.",
    ]);
    assert.equal(await dialogs.defaultButton(), "Back to Devices");
    await dialogs.answer("Remove 1 Device");
    await dialogs.notification("Removed 1 device from Berlin.").waitFor();
    await sideBar.row(/Q3AC-SPR1-2KWX|ac:17:c8:7a:99/).waitFor({ state: "detached" });
    assert.deepEqual(lastBody(journey), { serial: "Q3AC-SPR1-2KWX" });
  });

  it("releases ticked devices, and keeps a receipt", async () => {
    const { dialogs, editors, quickInput } = journey.workbench;
    await quickInput.runCommandByKeyboard("Meraki: Release From Inventory…");
    await quickInput.titled("Release devices from which organization of DEMO?");
    await quickInput.pick("Acme Hospitals");
    await quickInput.titled("Release devices from DEMO › Acme Hospitals");
    await quickInput.pick("Choose from a list");
    await quickInput.toTick("Q3AC-SPR1-2KWX").click();
    await journey.workbench.screenshot("06-10-release");
    await quickInput.box.press("Enter");
    await dialogs.answer("Release 1 Device");
    await dialogs.notification("Released 1 device from Acme Hospitals.").waitFor();
    assert.deepEqual(lastBody(journey), { serials: ["Q3AC-SPR1-2KWX"] });
    await quickInput.runCommand("Meraki: Show Receipt…");
    await quickInput.pick("Release 1 device from Acme Hospitals");
    await editors.tab("Release 1 device from Acme Hospitals.txt").waitFor();
    await journey.workbench.screenshot("06-11-receipt");
  });
});
