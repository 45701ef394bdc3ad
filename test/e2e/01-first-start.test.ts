import assert from "node:assert/strict";
import { type OpenedWorkbench, openWorkbench } from "../workbench/openWorkbench.ts";
import { stopAfterFailure } from "./support/journey.ts";

const clipboard = "navigator.clipboard.readText()";

describe("first start: the demo organization, with nothing but the extension", () => {
  let workbench: OpenedWorkbench;

  before(async () => {
    workbench = await openWorkbench();
  });

  after(() => workbench.close());

  stopAfterFailure();

  it("greets with two ways to begin", async () => {
    await workbench.sideBar.open("Meraki");
    await workbench.sideBar.welcomeButton("Add Connection").waitFor();
    await workbench.sideBar.welcomeButton("Open Demo Organization").waitFor();
    await workbench.screenshot("01-1-welcome");
  });

  it("opens the demo by mouse", async () => {
    const { sideBar } = workbench;
    await sideBar.welcomeButton("Open Demo Organization").click();
    await sideBar.row(/Acme Hospitals/).waitFor();
    assert.deepEqual(await sideBar.rows(), ["Acme Hospitals", "Acme Research Lab", "Blue Harbor Retail"]);
    await sideBar.expand(/Acme Hospitals/, /Networks/, /Berlin/, /Wireless/, /SSIDs/);
    await sideBar.row(/1 Guest WiFi/).waitFor();
    await workbench.screenshot("01-2-tree");
  });

  it("says on hover what a row is", async () => {
    const tooltip = await workbench.sideBar.tooltip(/Berlin/);
    assert.deepEqual(tooltip.split(/\n+/), [
      "Berlin",
      "ID: L_646829496481000000",
      "Products: appliance, switch, wireless, camera",
      "Connection: DEMO (read-only)",
    ]);
    await workbench.screenshot("01-3-tooltip");
  });

  it("copies ids and API paths", async () => {
    const { sideBar, page } = workbench;
    await sideBar.contextMenu(/1 Guest WiFi/, "Copy ID");
    await workbench.statusItem("Copied ID 1").waitFor();
    assert.equal(await page.evaluate(clipboard), "1");
    await sideBar.contextMenu(/Berlin/, "Copy API Path");
    await workbench.statusItem("Copied API path /networks/").waitFor();
    assert.equal(await page.evaluate(clipboard), "/networks/L_646829496481000000");
    await sideBar.contextMenu(/Berlin/, "Copy ID");
    await workbench.statusItem("Copied ID L_").waitFor();
    assert.equal(await page.evaluate(clipboard), "L_646829496481000000");
  });

  it("refreshes a row and keeps what was open", async () => {
    const { sideBar } = workbench;
    await sideBar.rowAction(/SSIDs/, "Refresh");
    await sideBar.viewAction("Refresh");
    await sideBar.row(/1 Guest WiFi/).waitFor();
    assert.deepEqual((await sideBar.rows()).slice(0, 3), ["Acme Hospitals", "Settings", "Networks"]);
  });

  it("does the same by keyboard", async () => {
    const { sideBar, quickInput, page, editors } = workbench;
    await quickInput.runCommandByKeyboard("Meraki: Focus on Organizations View");
    await sideBar.walkToTop();
    await page.keyboard.press("ArrowLeft");
    await sideBar.row(/Berlin/).waitFor({ state: "detached" });
    await sideBar.walkTo(/Blue Harbor Retail/);
    await sideBar.expandByKeyboard();
    await sideBar.walkTo(/Networks/);
    await sideBar.expandByKeyboard();
    await sideBar.walkTo(/Portland/);
    await page.keyboard.press("Enter");
    await quickInput.runCommandByKeyboard("Meraki: Copy ID");
    await workbench.statusItem("Copied ID L_646829496482000000").waitFor();
    assert.equal(await page.evaluate(clipboard), "L_646829496482000000");
    await quickInput.runCommandByKeyboard("Meraki: Focus on Organizations View");
    await sideBar.walkTo(/Settings/);
    await page.keyboard.press("Enter");
    await editors.editor(".network.json").waitFor();
    await workbench.statusItem("DEMO › Blue Harbor Retail › Portland").waitFor();
    await workbench.screenshot("01-4-by-keyboard");
  });
});
