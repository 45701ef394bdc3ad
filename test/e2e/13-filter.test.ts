import assert from "node:assert/strict";
import { type Journey, openDemo, startJourney, stopAfterFailure, writes } from "./support/journey.ts";

describe("the tree is narrowed, and what matters is put first", () => {
  let journey: Journey;

  before(async () => {
    journey = await startJourney();
    await openDemo(journey);
    await journey.workbench.sideBar.expand(/Acme Hospitals/, /Networks/);
    await journey.workbench.sideBar.row(/Berlin/).waitFor();
  });

  after(() => journey.end());

  stopAfterFailure();

  it("by product and name, from the view's title", async () => {
    const { sideBar, quickInput, page } = journey.workbench;
    await sideBar.viewAction("Filter Tree…");
    await quickInput.titled("Filter the tree");
    await quickInput.checkbox("Camera").waitFor();
    await journey.workbench.screenshot("13-1-filter");
    await quickInput.checkbox(/^Camera/).click();
    await quickInput.fill("M");
    await quickInput.titled("networks and devices named “M”");
    await page.keyboard.press("Enter");
    await sideBar.row("Munich").waitFor();
    await sideBar.beginsWith([
      "^Filtered: Camera, “M”, 1 of 12 networks, Press Enter to change the filter$",
      "^Acme Hospitals$",
      "^Settings of Acme Hospitals$",
      "^Networks$",
      "^Munich, ",
    ]);
    await journey.workbench.screenshot("13-2-filtered");
  });

  it("and says where nothing is left", async () => {
    const { sideBar } = journey.workbench;
    await sideBar
      .row(/Acme Hospitals/)
      .locator(".monaco-tl-twistie")
      .click();
    await sideBar.expand(/Blue Harbor Retail/, /Networks/);
    await sideBar.row("No networks match the filter").waitFor();
    await journey.workbench.screenshot("13-3-no-match");
  });

  it("still after a reload", async () => {
    await journey.workbench.reload();
    const { sideBar } = journey.workbench;
    await sideBar.open("Meraki");
    await sideBar.welcomeButton("Open Demo Organization").click();
    await sideBar.row(/^Filtered: Camera, “M”/).waitFor();
  });

  it("until it is cleared with one click; what is being read at that moment comes all the same", async () => {
    const { sideBar } = journey.workbench;
    await sideBar.expand(/Acme Hospitals/);
    journey.simulator.fail({ path: /\/networks$/, delayMs: 350 });
    await sideBar
      .row(/^Networks/)
      .locator(".monaco-tl-twistie")
      .click();
    await sideBar.viewAction("Clear Filter");
    await sideBar.row(/^Filtered/).waitFor({ state: "detached" });
    await sideBar.row(/^Berlin/).waitFor();
    await sideBar.row(/^Zurich/).waitFor();
  });

  it("a network is pinned, another one hidden and shown again", async () => {
    const { sideBar, quickInput, page } = journey.workbench;
    await sideBar.contextMenu(/^Zurich/, "Pin");
    await sideBar.row(/^Zurich, pinned/).waitFor();
    const names = await sideBar.rows();
    assert.match(names[names.indexOf("Networks") + 1] ?? "", /^Zurich, pinned/);
    await sideBar.contextMenu(/^Berlin/, "Hide");
    await sideBar.row(/^Berlin/).waitFor({ state: "detached" });
    await sideBar.row(/^1 hidden network/).waitFor();
    await journey.workbench.screenshot("13-4-pinned-and-hidden");
    await sideBar.row(/^1 hidden network/).click();
    await quickInput.checkbox("Berlin").click();
    await page.keyboard.press("Enter");
    await sideBar.row(/^Berlin/).waitFor();
    await sideBar.contextMenu(/^Zurich/, "Unpin");
    await sideBar.row(/^Zurich, pinned/).waitFor({ state: "detached" });
  });

  it("a list that takes long comes, though what the connection may do changes meanwhile", async () => {
    const { sideBar, quickInput, dialogs } = journey.workbench;
    journey.simulator.fail({ path: /\/devices$/, delayMs: 4000 });
    await sideBar
      .row(/^Devices/)
      .locator(".monaco-tl-twistie")
      .click();
    await sideBar.row(/^Loading…/).waitFor();
    await quickInput.runCommand("Meraki: Allow Pushes…");
    await dialogs.answer("Allow Pushes");
    await sideBar.row(/^ap-ber/).waitFor();
    await sideBar
      .row(/^Devices/)
      .locator(".monaco-tl-twistie")
      .click();
  });

  it("by keyboard alone", async () => {
    const { sideBar, quickInput, page } = journey.workbench;
    await quickInput.runCommandByKeyboard("Meraki: Filter Tree…");
    await quickInput.titled("Filter the tree");
    await page.keyboard.type("burg");
    await quickInput.titled("networks and devices named “burg”");
    await page.keyboard.press("Enter");
    await sideBar.row(/^Filtered: “burg”/).waitFor();
    await sideBar.row(/^Hamburg/).waitFor();
    await sideBar.row(/^Berlin/).waitFor({ state: "detached" });
    await quickInput.runCommandByKeyboard("Meraki: Clear Filter");
    await sideBar.row(/^Berlin/).waitFor();
    await quickInput.runCommandByKeyboard("Meraki: Hide");
    await quickInput.titled("Hide what?");
    await page.keyboard.type("Blue Harbor");
    await quickInput.item(/Blue Harbor Retail/).waitFor();
    await page.keyboard.press("Enter");
    await sideBar.row(/^1 hidden organization/).waitFor();
    await quickInput.runCommandByKeyboard("Meraki: Show Hidden…");
    await quickInput.titled("Show hidden");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Space");
    await page.keyboard.press("Enter");
    await sideBar.row(/^Blue Harbor Retail/).waitFor();
  });

  it("to no organization at all, and the way out stands there", async () => {
    const { sideBar, quickInput, page } = journey.workbench;
    await sideBar.viewAction("Filter Tree…");
    await quickInput.fill("nobody");
    await quickInput.checkbox("The typed text is for organizations").click();
    await quickInput.titled("organizations named “nobody”");
    await page.keyboard.press("Enter");
    await sideBar.welcomeButton("Change Filter").waitFor();
    await journey.workbench.screenshot("13-5-nothing-left");
    await sideBar.welcomeButton("Clear Filter").click();
    await sideBar.row(/^Acme Hospitals/).waitFor();
    assert.deepEqual(writes(journey), []);
  });
});
