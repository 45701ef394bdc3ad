import assert from "node:assert/strict";
import { type Journey, startJourney, stopAfterFailure, stored, writes } from "./support/journey.ts";
import { eventually } from "./support/eventually.ts";

const rules = "/networks/L_646829496481000000/appliance/firewall/l3FirewallRules";
const document = "L3%20Firewall%20Rules";
const name = "Berlin · L3 Firewall Rules";

describe("a firewall rule is changed and taken back by keyboard alone", () => {
  let journey: Journey;
  let original: Record<string, unknown>;

  before(async () => {
    journey = await startJourney();
    original = stored(journey, rules);
  });

  after(() => journey.end());

  stopAfterFailure();

  it("walks down the tree and opens a document", async () => {
    const { sideBar, quickInput, page, editors } = journey.workbench;
    await quickInput.runCommandByKeyboard("Meraki: Open Demo Organization");
    await sideBar.row(/Acme Hospitals/).waitFor();
    await quickInput.runCommandByKeyboard("Meraki: Focus on Organizations View");
    await sideBar.walkToTop();
    for (const row of [/Networks/, /Berlin/, /Appliance/]) {
      await sideBar.expandByKeyboard();
      await sideBar.walkTo(row);
    }
    await sideBar.expandByKeyboard();
    await sideBar.walkTo(/L3 Firewall Rules/);
    await page.keyboard.press("Enter");
    await editors.editor(document).waitFor();
    await journey.workbench.screenshot("09-1-opened");
  });

  it("edits, saves and reviews", async () => {
    const { editors, page, quickInput } = journey.workbench;
    await quickInput.runCommandByKeyboard("View: Focus Active Editor Group");
    await editors.find('"comment": "');
    await page.keyboard.press("ArrowRight");
    await page.keyboard.type("Really ");
    await page.keyboard.press("ControlOrMeta+S");
    const { modified } = await editors.diffText(`Review ${name}`);
    assert.match(modified, /"comment": "Really /);
    await journey.workbench.screenshot("09-2-review");
    assert.deepEqual(writes(journey), []);
  });

  it("pushes through the palette", async () => {
    const { dialogs, page, quickInput } = journey.workbench;
    await quickInput.runCommandByKeyboard("Meraki: Push to Dashboard");
    assert.match((await dialogs.modalLines())[0] ?? "", /Allow pushes over DEMO\?/);
    await page.keyboard.press("Enter");
    await dialogs.modal.getByText(`Push ${name} to Dashboard?`).waitFor();
    await page.keyboard.press("Enter");
    await dialogs.notification(`Pushed ${name}`).waitFor();
    assert.deepEqual(writes(journey), [`PUT ${rules}`]);
    assert.match(JSON.stringify(stored(journey, rules)), /"comment":"Really /);
  });

  it("takes it back", async () => {
    const { dialogs, editors, page, quickInput } = journey.workbench;
    await quickInput.runCommandByKeyboard("Meraki: Undo Push…");
    await quickInput.item(name).waitFor();
    await journey.workbench.screenshot("09-3-receipts");
    await page.keyboard.press("Enter");
    await editors.diffText(`Review ${name}`);
    await quickInput.runCommandByKeyboard("Meraki: Push to Dashboard");
    await dialogs.modal.waitFor();
    await page.keyboard.press("Enter");
    await eventually(
      () => JSON.stringify(stored(journey, rules)),
      (now) => now === JSON.stringify(original),
    );
    await editors.tab(`Review ${name}`).waitFor({ state: "detached" });
    await journey.workbench.screenshot("09-4-undone");
  });
});
