import assert from "node:assert/strict";
import { eventually } from "./support/eventually.ts";
import { type Journey, openDemo, startJourney, stopAfterFailure, stored, writes } from "./support/journey.ts";
import { filesWith } from "./support/scan.ts";

const ssids = "/networks/L_646829496481000000/wireless/ssids";
const guests = { path: `${ssids}/1`, row: /1 Guest WiFi/, document: "1%20Guest%20WiFi.ssid.json" };
const staff = { path: `${ssids}/0`, row: /0 Staff/, document: "0%20Staff.ssid.json" };
const token = /"psk": "•••••••• #\w+"/;
const typed = "elevator-music-1729";

describe("an SSID keeps its secrets", () => {
  let journey: Journey;
  let psk: unknown;

  before(async () => {
    journey = await startJourney();
    psk = stored(journey, guests.path)["psk"];
    await openDemo(journey);
    const { sideBar, quickInput, dialogs } = journey.workbench;
    await quickInput.runCommand("Meraki: Allow Pushes…");
    await dialogs.answer("Allow Pushes");
    await sideBar.expand(/Acme Hospitals/, /Networks/, /Berlin/, /Wireless/, /SSIDs/);
  });

  after(() => journey.end());

  stopAfterFailure();

  async function open({ row, document }: typeof guests): Promise<void> {
    await journey.workbench.sideBar.row(row).click();
    await journey.workbench.editors.editor(document).waitFor();
  }

  it("shows a token where Dashboard has a password", async () => {
    const { editors } = journey.workbench;
    await open(guests);
    const text = await editors.text(guests.document);
    assert.match(text, token);
    assert.ok(!text.includes(String(psk)));
    await journey.workbench.page.keyboard.press("Control+Home");
    await journey.workbench.screenshot("03-1-token");
  });

  it("keeps the password where the token is unchanged", async () => {
    const { editors, dialogs } = journey.workbench;
    await editors.edit(guests.document, (text) => text.replace('"Guest WiFi"', '"Guests"'));
    await editors.save();
    await editors.diffText("Review Berlin · 1 Guest WiFi");
    await editors.titleAction("Push to Dashboard").click();
    await dialogs.answer("Push");
    await dialogs.notification("Pushed Berlin · 1 Guest WiFi").waitFor();
    const after = stored(journey, guests.path);
    assert.deepEqual([after["name"], after["psk"]], ["Guests", psk]);
  });

  it("hides a typed password when it is saved, and leaves it in no file", async () => {
    const { editors, profile } = journey.workbench;
    await editors.edit(guests.document, (text) => text.replace(token, `"psk": "${typed}"`));
    await eventually(
      () => filesWith(profile.root, typed),
      (files) => files.length > 0,
    );
    await journey.workbench.screenshot("03-2-typed");
    await editors.save();
    const { modified } = await editors.diffText("Review Berlin · 1 Guest WiFi");
    await journey.workbench.screenshot("03-3-typed-review");
    assert.match(modified, token);
    await editors.titleAction("Open Draft").click();
    await editors.editor(guests.document).waitFor();
    const text = await editors.text(guests.document);
    assert.match(text, token);
    assert.ok(!text.includes(typed));
    await eventually(
      () => filesWith(profile.root, typed),
      (files) => files.length === 0,
    );
  });

  it("sends the typed password with the push", async () => {
    const { editors, dialogs, quickInput } = journey.workbench;
    await quickInput.runCommand("Meraki: Review Draft");
    await editors.diffText("Review Berlin · 1 Guest WiFi");
    await editors.titleAction("Push to Dashboard").click();
    await dialogs.modal.waitFor();
    await journey.workbench.screenshot("03-4-confirm");
    assert.deepEqual(await dialogs.modalLines(), [
      "Push Berlin · 1 Guest WiFi to Dashboard?",
      "DEMO › Acme Hospitals › Berlin",
      "1 value changes: psk",
      "Sets secrets, no undo: psk",
    ]);
    await dialogs.answer("Push");
    await eventually(
      () => stored(journey, guests.path)["psk"],
      (now) => now === typed,
    );
  });

  it("blocks a rename that would erase RADIUS secrets", async () => {
    const { editors, dialogs } = journey.workbench;
    await open(staff);
    await editors.edit(staff.document, (text) => text.replace('"Staff"', '"Staff WiFi"'));
    await editors.save();
    await editors.diffText("Review Berlin · 0 Staff");
    await journey.workbench.screenshot("03-5-blocked");
    await editors.titleAction("Push to Dashboard").click();
    await dialogs.notification(/Berlin · 0 Staff cannot be pushed yet/).waitFor();
    await journey.workbench.screenshot("03-6-not-pushed");
    await dialogs.answerNotification(/Berlin · 0 Staff cannot be pushed yet/, "Open Draft");
    assert.equal(writes(journey).length, 2);
  });

  it("leaves the lists out by their quick fixes, and Dashboard keeps their secrets", async () => {
    const { editors, help, dialogs } = journey.workbench;
    const before = stored(journey, staff.path);
    const draft = editors.editor(staff.document);
    await journey.workbench.screenshot("03-7-blocked-draft");
    for (const field of ["radiusServers", "radiusAccountingServers"]) {
      await help.hoverSquiggle(draft, "error");
      await help.hoverQuickFix(`Leave ${field} out`);
      await draft.getByText(`"${field}"`).waitFor({ state: "detached" });
    }
    await help.squiggles(draft, "error").first().waitFor({ state: "detached" });
    assert.doesNotMatch(await editors.text(staff.document), /"radiusServers"|"radiusAccountingServers"/);
    await journey.workbench.screenshot("03-8-left-out");
    await editors.save();
    await editors.lens("Push to Dashboard").waitFor();
    await journey.workbench.screenshot("03-9-review");
    await editors.titleAction("Push to Dashboard").click();
    assert.deepEqual(await dialogs.modalLines(), [
      "Push Berlin · 0 Staff to Dashboard?",
      "May revert radiusServers",
      "May revert radiusAccountingServers",
      "DEMO › Acme Hospitals › Berlin",
      "3 values change: name, radiusServers, radiusAccou…",
    ]);
    await journey.workbench.screenshot("03-10-confirm");
    assert.deepEqual(await dialogs.modalButtons(), ["Push and Risk 2 Fields", "Cancel", "Back to Review"]);
    await dialogs.answer("Push and Risk 2 Fields");
    await eventually(
      () => stored(journey, staff.path)["name"],
      (now) => now === "Staff WiFi",
    );
    const after = stored(journey, staff.path);
    assert.deepEqual(after["radiusServers"], before["radiusServers"]);
    assert.deepEqual(after["radiusAccountingServers"], before["radiusAccountingServers"]);
    assert.ok(JSON.stringify(after).includes("radius-a-"));
  });
});
