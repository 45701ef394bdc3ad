import assert from "node:assert/strict";
import { eventually } from "./support/eventually.ts";
import { type Journey, openDemo, startJourney, stopAfterFailure, writes } from "./support/journey.ts";

describe("an organization of 1,000 networks and 10,000 devices", () => {
  let journey: Journey;

  before(async () => {
    journey = await startJourney({ simulator: { networks: 1000, devices: 10_000 } });
    await openDemo(journey);
  });

  after(() => journey.end());

  stopAfterFailure();

  it("groups what is too long to read, by name", async () => {
    const { sideBar } = journey.workbench;
    await sideBar.expand(/Acme Hospitals/, /Networks/);
    await sideBar.row(/ – /).waitFor();
    await journey.workbench.screenshot("10-1-network-ranges");
    const rows = await sideBar.rows();
    assert.deepEqual(rows.slice(0, 6), [
      "Acme Hospitals",
      "Settings of Acme Hospitals",
      "Networks",
      "500 · Berlin – Lisbon Rehabilitation 7",
      "500 · Lyon – Zurich Rehabilitation 7",
      "Devices",
    ]);
    assert.deepEqual(rows.slice(-2), ["Acme Research Lab", "Blue Harbor Retail"]);
  });

  it("shows at most 500 rows under one parent", async () => {
    const { sideBar } = journey.workbench;
    await sideBar
      .row(/Networks/)
      .locator(".monaco-tl-twistie")
      .click();
    await sideBar.expand(/Devices/);
    await sideBar.row(/ – /).waitFor();
    await journey.workbench.screenshot("10-2-device-ranges");
    assert.equal(await sideBar.siblings(/ – /), 20);
    const first = /· (\S+) – /.exec((await sideBar.rows()).join())?.[1] ?? "";
    await sideBar.expand(new RegExp(`· ${first} – `));
    assert.equal(await sideBar.siblings(new RegExp(`^${first}, `)), 500);
    await journey.workbench.screenshot("10-3-devices");
  });

  it("tells of one organization that fails, and leaves the others alone", async () => {
    const { sideBar } = journey.workbench;
    await sideBar
      .row(/Acme Hospitals/)
      .locator(".monaco-tl-twistie")
      .click();
    await sideBar.expand(/Acme Research Lab/, /Networks/);
    await sideBar.row(/Not available/).waitFor();
    await journey.workbench.screenshot("10-4-error");
    const rows = await sideBar.rows();
    assert.deepEqual(rows.slice(0, 4), [
      "Acme Hospitals",
      "Acme Research Lab",
      "Settings of Acme Research Lab",
      "Networks",
    ]);
    assert.match(
      rows[4] ?? "",
      /^Not available, Dashboard does not show this to the API key.*Press Enter to try again$/,
    );
    const before = journey.simulator.requests.length;
    await sideBar.row(/Not available/).click();
    await eventually(
      () => journey.simulator.requests.length,
      (count) => count > before,
    );
    await sideBar.row(/Not available/).waitFor();
    await sideBar
      .row(/Acme Research Lab/)
      .locator(".monaco-tl-twistie")
      .click();
    await sideBar.expand(/Blue Harbor Retail/, /Networks/);
    await sideBar.row(/Warehouse/).waitFor();
    assert.deepEqual(writes(journey), []);
  });
});
