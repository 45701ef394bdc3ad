import assert from "node:assert/strict";
import {
  type Journey,
  lastBody,
  openDemo,
  startJourney,
  stopAfterFailure,
  stored,
  writes,
} from "./support/journey.ts";

const port = "switchport.json";
const management = "management.json";
const name = "sw-ber-02 · 5 Ward printer";

describe("a switch is opened into its ports, and a port is taken down and up again", () => {
  let journey: Journey;
  let path: string;
  let original: Record<string, unknown>;

  before(async () => {
    journey = await startJourney();
  });

  after(() => journey.end());

  stopAfterFailure();

  it("opens by its twistie, asks once for the ports and opens no document", async () => {
    const { sideBar, editors } = journey.workbench;
    await openDemo(journey);
    await sideBar.expand(/Acme Hospitals/, /Networks/, /Berlin/);
    // The organization has such a row, too.
    const inBerlin = sideBar.part.locator("[role=treeitem][aria-level='4']").filter({ hasText: "Devices" });
    await inBerlin.locator(".monaco-tl-twistie").click();
    await sideBar.row(/sw-ber-02/).waitFor();
    journey.simulator.clearRequests();
    await sideBar.expand(/sw-ber-02/, /^Ports/);
    await sideBar.row(/^5 Ward printer/).waitFor();
    assert.deepEqual(await editors.tabs(), []);
    const asked = journey.simulator.requests.map((request) => request.path.replace("/api/v1", ""));
    assert.equal(asked.length, 1, asked.join());
    path = `${asked[0]}/5`;
    original = stored(journey, path);
    await journey.workbench.screenshot("14-1-ports");
  });

  it("says in the editor what taking a port down does, and has a way back", async () => {
    const { sideBar, editors, help } = journey.workbench;
    await sideBar.row(/^5 Ward printer/).click();
    const editor = editors.editor(port);
    await editor.waitFor();
    assert.deepEqual(await editors.tabs(), [`${name}.switchport.json`]);
    await editors.edit(port, (text) => text.replace('"enabled": true', '"enabled": false'));
    const hover = await help.hoverSquiggle(editor, "warning");
    assert.match(await hover.innerText(), /Whatever is plugged into this port goes offline/);
    await journey.workbench.screenshot("14-2-danger");
    await help.hoverQuickFix("Keep enabled as it is");
    await help.squiggles(editor, "warning").first().waitFor({ state: "detached" });
    assert.match(await editors.visibleText(editor), /"enabled": true/);
  });

  it("names place, device and danger in the last question", async () => {
    const { editors, dialogs } = journey.workbench;
    await editors.edit(port, (text) => text.replace('"enabled": true', '"enabled": false'));
    await editors.save();
    await editors.diffText(`Review ${name}`);
    await editors.lens("Takes what is plugged in offline").waitFor();
    await editors.titleAction("Push to Dashboard").click();
    await dialogs.answer("Allow Pushes");
    assert.deepEqual(await dialogs.modalLines(), [
      `Push ${name} to Dashboard?`,
      "Takes what is plugged in offline",
      "DEMO › Acme Hospitals › Berlin › sw-ber-02",
      "1 value changes: enabled → false",
    ]);
    assert.deepEqual(await dialogs.modalButtons(), ["Push and Disable the Port", "Cancel", "Back to Review"]);
    assert.equal(await dialogs.defaultButton(), "Back to Review");
    await journey.workbench.screenshot("14-3-modal");
    assert.deepEqual(writes(journey), []);
  });

  it("sends the one field, and takes it back", async () => {
    const { editors, dialogs } = journey.workbench;
    await dialogs.answer("Push and Disable the Port");
    await dialogs.notification(`Pushed ${name}`).waitFor();
    assert.deepEqual(writes(journey), [`PUT ${path}`]);
    assert.deepEqual(lastBody(journey), { enabled: false });
    await dialogs.answerNotification(`Pushed ${name}`, "Undo Push…");
    await editors.diffText(`Review ${name}`);
    await editors.titleAction("Push to Dashboard").click();
    await dialogs.answer("Push");
    await editors.tab(`Review ${name}`).waitFor({ state: "detached" });
    assert.deepEqual(lastBody(journey), { enabled: true });
    assert.deepEqual(stored(journey, path), original);
  });

  it("opens and is found again by keyboard", async () => {
    const { sideBar, editors, page, quickInput } = journey.workbench;
    await quickInput.runCommandByKeyboard("Meraki: Focus on Organizations View");
    await sideBar.walkToTop();
    await sideBar.walkTo(/mx-ber-01/);
    await sideBar.expandByKeyboard();
    await sideBar.walkTo(/Management Interface/);
    await page.keyboard.press("Enter");
    await editors.editor(management).waitFor();
    assert.equal((await editors.tabs()).at(-1), "mx-ber-01 · Management Interface.management.json");
    await sideBar.viewAction("Collapse All");
    await sideBar.row(/^Networks/).waitFor({ state: "detached" });
    await quickInput.runCommandByKeyboard("Meraki: Show in Tree");
    await sideBar.row(/Management Interface/).waitFor();
    await journey.workbench.screenshot("14-4-revealed");
  });

  it("finds a port as well, through every row above it", async () => {
    const { sideBar, editors, quickInput } = journey.workbench;
    await editors.tab(name).click();
    await editors.editor(port).waitFor();
    await sideBar.viewAction("Collapse All");
    await sideBar.row(/^Networks/).waitFor({ state: "detached" });
    await quickInput.runCommandByKeyboard("Meraki: Show in Tree");
    await sideBar.row(/^5 Ward printer/).waitFor();
  });
});
