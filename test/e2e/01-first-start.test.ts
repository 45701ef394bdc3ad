import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { type OpenedWorkbench, openWorkbench } from "../workbench/openWorkbench.ts";
import { eventually } from "./support/eventually.ts";
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

  it("shows the first steps", async () => {
    const { sideBar, page } = workbench;
    const size = page.viewportSize();
    await page.setViewportSize({ width: 1600, height: 900 });
    await sideBar.welcomeButton("Show First Steps").click();
    const steps = page.locator(".getting-started-step");
    await steps.filter({ hasText: "Connect" }).first().waitFor();
    assert.equal(await steps.count(), 5);
    for (const title of Object.keys(pictures)) {
      await steps.filter({ hasText: title }).first().click();
      await steps.locator("h3", { hasText: title }).waitFor();
      await eventually(
        () => pictureTitle(page),
        (picture) => picture?.startsWith(pictures[title] ?? "?") === true,
      );
      await workbench.screenshot(`01-steps-${title.replaceAll(/\W+/g, "-")}`);
    }
    if (size) await page.setViewportSize(size);
  });

  it("opens the demo by mouse", async () => {
    const { sideBar } = workbench;
    await sideBar.welcomeButton("Open Demo Organization").click();
    await sideBar.row(/Acme Hospitals/).waitFor();
    assert.deepEqual(await sideBar.rows(), [
      "Acme Hospitals",
      "Acme Research Lab",
      "Blue Harbor Retail",
      "Cedar Dental Group",
    ]);
    await sideBar.expand(/Acme Hospitals/, /Networks/, /Berlin/, /Wireless/, /SSIDs/);
    await sideBar.row(/1 Guest WiFi/).waitFor();
    await workbench.screenshot("01-2-tree");
  });

  it("says on hover what a row is", async () => {
    const tooltip = await workbench.sideBar.tooltip(/Berlin/);
    assert.deepEqual(tooltip.split(/\n+/), [
      "Berlin",
      "ID: L_646829496481000000",
      "Products: Appliance, Switch, Wireless, Camera",
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
    assert.deepEqual((await sideBar.rows()).slice(0, 3), [
      "Acme Hospitals",
      "Settings of Acme Hospitals",
      "Networks",
    ]);
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

/** The beginning of the title of each step's picture. */
const pictures: Readonly<Record<string, string>> = {
  Connect: "A connection",
  "Look around": "The tree",
  "Edit and review": "A review",
  "Push, and take it back": "The last question",
  Claim: "Orders, serials",
};

/** VS Code shows the pictures of a walkthrough in a frame of its own. */
async function pictureTitle(page: Page): Promise<string | undefined> {
  const titles = await Promise.all(
    page.frames().map((frame) => frame.evaluate<string | undefined>(readTitle).catch(() => undefined)),
  );
  return titles.find((title) => title !== undefined);
}

const readTitle = 'document.querySelector("svg[role=img] > title")?.textContent';
