import assert from "node:assert/strict";
import {
  type Journey,
  lastBody,
  openDemo,
  openRow,
  startJourney,
  stopAfterFailure,
  stored,
  writes,
} from "./support/journey.ts";

const name = "Hospital standard · 10 Staff";
const inTemplate = "Hospital%20standard";
const inherited = "2 networks inherit this from the template: Lyon, Stuttgart. The push changes all of them.";
const decided = "/networks/L_646829496481900001/appliance/vlans/10";

describe("a setting is changed where it is decided: in the template of a network", () => {
  let journey: Journey;

  before(async () => {
    journey = await startJourney();
    await openDemo(journey);
  });

  after(() => journey.end());

  stopAfterFailure();

  it("says in a bound network whose it is: its row, and the lens above its document", async () => {
    const { sideBar, editors } = journey.workbench;
    await sideBar.expand(/Acme Hospitals/, /^Networks/);
    await sideBar.row(/^Stuttgart, bound to template, /).waitFor();
    await openRow(journey, /^Stuttgart/, /^Appliance/, /^VLANs, from Hospital standard$/, /^10 Staff/);
    await editors.editor("Stuttgart").waitFor();
    assert.match(await sideBar.row(/^10 Staff/).innerText(), /^10 Staff\s*10\.\S+ · from Hospital standard$/);
    await editors.lens("From template Hospital standard: Open in Template").waitFor();
    await journey.workbench.screenshot("15-1-bound-setting");
  });

  it("is one click away from the template's", async () => {
    const { editors } = journey.workbench;
    await editors.lens("Open in Template").click();
    await editors.editor(inTemplate).waitFor();
    await editors.lens("Template: 2 networks inherit this").waitFor();
    assert.deepEqual(await editors.tabs(), ["Stuttgart · 10 Staff.vlan.json", `${name}.vlan.json`]);
  });

  it("and one command, for who has no mouse: the same tab comes to the front", async () => {
    const { editors, quickInput, page } = journey.workbench;
    await quickInput.runCommandByKeyboard("View: Open Previous Editor in Group");
    await editors.tab("Stuttgart").and(page.locator(".active")).waitFor();
    await quickInput.runCommandByKeyboard("Meraki: Open in Template");
    await editors.tab(name).and(page.locator(".active")).waitFor();
    assert.equal((await editors.tabs()).length, 2);
  });

  it("its review and the last question say which networks change with it", async () => {
    const { editors, dialogs, page } = journey.workbench;
    await editors.edit(inTemplate, (text) => text.replace('"Staff"', '"Ward staff"'));
    await editors.save();
    const { modified } = await editors.diffText(`Review ${name}`);
    assert.match(modified, /"name": "Ward staff"/);
    await editors.lens("Read-only: Allow Pushes…").waitFor();
    await journey.workbench.screenshot("15-2-template-review");
    const top = editors.diffSide("modified").locator(".view-line").filter({ hasText: /^\{/ }).first();
    await top.locator("span").last().hover();
    await page.locator(".monaco-hover:visible").filter({ hasText: inherited }).waitFor();
    await editors.titleAction("Push to Dashboard").click();
    await dialogs.answer("Allow Pushes");
    const lines = await dialogs.modalLines();
    assert.deepEqual(lines.slice(0, 2), [
      `Push ${name} to Dashboard?`,
      "Changes 2 networks: Lyon, Stuttgart",
    ]);
    assert.match(lines.join("\n"), /Hospital standard \(template\)/);
    assert.deepEqual(await dialogs.modalButtons(), [
      "Push and Change 2 Networks",
      "Cancel",
      "Back to Review",
    ]);
    assert.equal(await dialogs.defaultButton(), "Back to Review");
    assert.deepEqual(writes(journey), []);
  });

  it("and is sent to the template alone: its networks follow", async () => {
    const { sideBar, dialogs } = journey.workbench;
    await dialogs.answer("Push and Change 2 Networks");
    await dialogs.notification(`Pushed ${name}`).waitFor();
    assert.deepEqual(writes(journey), [`PUT ${decided}`]);
    assert.equal((lastBody(journey) as { name: string }).name, "Ward staff");
    assert.equal(stored(journey, decided)["name"], "Ward staff");
    await sideBar.row(/^10 Ward staff, 10\.\S+ · from Hospital standard$/).waitFor();
  });
});
