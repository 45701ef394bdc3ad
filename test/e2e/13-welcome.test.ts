import assert from "node:assert/strict";
import { type OpenedWorkbench, openWorkbench } from "../workbench/openWorkbench.ts";
import { type Journey, openRow, startJourney, stopAfterFailure } from "./support/journey.ts";
import { slowDown, welcomesSeen, watchWelcomes } from "./support/welcomes.ts";

describe("each state of the tree has its own welcome, and no other flashes", () => {
  let journey: Journey;

  before(async () => {
    journey = await startJourney();
    const { page, sideBar, quickInput } = journey.workbench;
    await watchWelcomes(page);
    await slowDown(page);
    await sideBar.open("Meraki");
    await sideBar.welcomeButton("Add Connection").click();
    await quickInput.pick("Simulated Dashboard");
    await quickInput.titled("(2/3)");
    await quickInput.enter(journey.simulator.key);
    await quickInput.titled("(3/3)");
    await quickInput.enter("PROD");
    await sideBar.row(/Acme Hospitals/).waitFor();
  });

  after(() => journey.end());

  stopAfterFailure();

  it("none while a connection's organizations are read, however long that takes", async () => {
    journey.simulator.fail({ path: /\/organizations$/, delayMs: 1500 });
    await journey.workbench.reload();
    await journey.workbench.sideBar.row(/Acme Hospitals/).waitFor();
    await saw([/^Loading…$/]);
  });

  it("a key that is refused, and only that", async () => {
    journey.simulator.fail({ path: /\/organizations$/, status: 401, times: "always" });
    await journey.workbench.reload();
    const { sideBar } = journey.workbench;
    await sideBar.welcomeButton("Replace API Key").waitFor();
    await journey.workbench.screenshot("13-6-key-refused");
    await saw([/^Loading…$/, /^Dashboard does not accept the API key/]);
  });

  it("and nothing of it once the key is good again", async () => {
    journey.simulator.clearFaults();
    const { sideBar } = journey.workbench;
    await sideBar.welcomeButton("Try Again").click();
    await sideBar.row(/Acme Hospitals/).waitFor();
    await saw([/^Loading…$/, /^Dashboard does not accept the API key/]);
  });

  it("every organization hidden", async () => {
    const { sideBar, quickInput, page } = journey.workbench;
    for (const name of [/^Acme Hospitals/, /^Acme Research Lab/, /^Blue Harbor Retail/]) {
      await sideBar.contextMenu(name, "Hide");
      await sideBar.row(name).waitFor({ state: "detached" });
    }
    await sideBar.welcomeButton("Show Hidden").waitFor();
    await journey.workbench.screenshot("13-7-all-hidden");
    await journey.workbench.reload();
    await sideBar.welcomeButton("Show Hidden").waitFor();
    await saw([/^Loading…$/, /^Every organization is hidden/]);
    await sideBar.welcomeButton("Show Hidden").click();
    await quickInput.titled("Show hidden");
    for (const name of ["Acme Hospitals", "Acme Research Lab", "Blue Harbor Retail"])
      await quickInput.checkbox(name).click();
    await page.keyboard.press("Enter");
    await sideBar.row(/Acme Hospitals/).waitFor();
  });

  it("a key that sees no organization", async () => {
    journey.simulator.fail({ path: /\/organizations$/, status: 200, body: [], times: "always" });
    await journey.workbench.reload();
    await journey.workbench.sideBar.welcomeButton("Replace API Key").waitFor();
    await saw([/^Loading…$/, /^This API key sees no organization/]);
    journey.simulator.clearFaults();
  });

  it("Dashboard out of reach", async () => {
    journey.simulator.fail({ path: /\/organizations$/, reset: true, times: "always" });
    await journey.workbench.reload();
    const { sideBar } = journey.workbench;
    await sideBar.welcomeButton("Try Again").waitFor();
    await journey.workbench.screenshot("13-8-offline");
    await saw([/^Loading…$/, /^Dashboard cannot be reached/]);
  });

  /** These, and no others, since the window was loaded; the first shows only where it is slow. */
  async function saw(allowed: readonly RegExp[]): Promise<void> {
    const seen = await welcomesSeen(journey.workbench.page);
    assert.deepEqual(
      seen.filter((text) => !allowed.some((pattern) => pattern.test(text))),
      [],
    );
    for (const pattern of allowed.slice(1))
      assert.ok(
        seen.some((text) => pattern.test(text)),
        String(seen),
      );
  }
});

describe("a tab of the demo brings the demo back, and nobody is asked for a connection meanwhile", () => {
  let workbench: OpenedWorkbench;

  before(async () => {
    workbench = await openWorkbench();
  });

  after(() => workbench.close());

  stopAfterFailure();

  it("after a reload", async () => {
    const { sideBar, page, editors } = workbench;
    await watchWelcomes(page);
    await sideBar.open("Meraki");
    await sideBar.welcomeButton("Open Demo Organization").click();
    await openRow({ workbench }, /Acme Hospitals/, /Networks/, /Berlin/, /Appliance/, /VLANs/, /10 Staff/);
    await editors.editor("10%20Staff.vlan.json").waitFor();
    await slowDown(page);
    await workbench.reload();
    await sideBar.row(/Acme Hospitals/).waitFor();
    const seen = await welcomesSeen(page);
    assert.deepEqual(
      seen.filter((text) => !/^(Loading…|Opening the demo organization…)$/.test(text)),
      [],
    );
  });
});
