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

const berlin = "/networks/L_646829496481000000";
const staff = `${berlin}/appliance/vlans/10`;
const document = "10%20Staff.vlan.json";

describe("a VLAN is edited, reviewed, pushed and taken back, by mouse", () => {
  let journey: Journey;
  let original: Record<string, unknown>;

  before(async () => {
    journey = await startJourney();
    original = stored(journey, staff);
  });

  after(() => journey.end());

  stopAfterFailure();

  it("opens from the tree", async () => {
    const { sideBar, editors } = journey.workbench;
    await openDemo(journey);
    await sideBar.expand(/Acme Hospitals/, /Networks/, /Berlin/, /Appliance/, /VLANs/);
    await sideBar.row(/10 Staff/).click();
    await editors.editor(document).waitFor();
    assert.deepEqual(await editors.tabs(), ["Berlin · 10 Staff.vlan.json"]);
    await journey.workbench.screenshot("02-1-opened");
  });

  it("marks an omitted field while typing, and a quick fix brings it back", async () => {
    const { editors, help } = journey.workbench;
    await editors.edit(document, (text) =>
      text.replace('"Staff"', '"Staff 2"').replace(/\n\s*"dhcpLeaseTime": "12 hours",/, ""),
    );
    await help.squiggles(editors.editor(document), "warning").first().waitFor();
    await journey.workbench.screenshot("02-2-omitted");
    await help.hoverSquiggle(editors.editor(document), "warning");
    await journey.workbench.screenshot("02-3-hover");
    await help.hoverQuickFix("Restore dhcpLeaseTime");
    await help.squiggles(editors.editor(document), "warning").first().waitFor({ state: "detached" });
    assert.match(await editors.visibleText(editors.editor(document)), /"dhcpLeaseTime": "12 hours"/);
    assert.deepEqual(writes(journey), []);
  });

  it("shows what a push would do when it is saved", async () => {
    const { editors } = journey.workbench;
    await editors.edit(document, (text) => text.replace(/\n\s*"dhcpLeaseTime": "12 hours",/, ""));
    await editors.save();
    const { original, modified } = await editors.diffText("Review Berlin · 10 Staff");
    await journey.workbench.screenshot("02-4-review");
    assert.match(original, /"name": "Staff"/);
    assert.match(original, /"dhcpLeaseTime": "12 hours"/);
    assert.match(modified, /"name": "Staff 2"/);
    assert.doesNotMatch(modified, /dhcpLeaseTime/);
    await editors.lens("Reverts dhcpLeaseTime").waitFor();
    await editors.lens("Restore dhcpLeaseTime").waitFor();
    assert.deepEqual(writes(journey), []);
  });

  it("asks whether the connection may push, and then whether this goes out", async () => {
    const { editors, dialogs } = journey.workbench;
    await editors.titleAction("Push to Dashboard").click();
    assert.deepEqual(await dialogs.modalLines(), [
      "Allow pushes over DEMO?",
      "It is read-only now. Each push will still be reviewed and confirmed. You can make it read-only again at any time.",
    ]);
    await journey.workbench.screenshot("02-5-allow");
    await dialogs.answer("Allow Pushes");
    assert.deepEqual(await dialogs.modalLines(), [
      "Push Berlin · 10 Staff to Dashboard?",
      "Reverts dhcpLeaseTime",
      "DEMO › Acme Hospitals › Berlin",
      "2 values change: name, dhcpLeaseTime",
    ]);
    assert.deepEqual(await dialogs.modalButtons(), ["Push and Revert 1 Field", "Cancel", "Back to Review"]);
    assert.equal(await dialogs.defaultButton(), "Back to Review");
    await journey.workbench.screenshot("02-6-confirm");
    assert.deepEqual(writes(journey), []);
  });

  it("sends exactly the reviewed body, and the tree follows", async () => {
    const { editors, dialogs, sideBar } = journey.workbench;
    await dialogs.answer("Push and Revert 1 Field");
    await dialogs.notification("Pushed Berlin · 10 Staff").waitFor();
    await sideBar.row(/10 Staff 2,/).waitFor();
    await journey.workbench.screenshot("02-7-pushed");
    assert.deepEqual(writes(journey), [`PUT ${staff}`]);
    const { id: _id, interfaceId: _interfaceId, dhcpLeaseTime: _leaseTime, ...writable } = original;
    assert.deepEqual(lastBody(journey), { ...writable, name: "Staff 2", vrf: { id: "1000" } });
    assert.deepEqual(await editors.tabs(), ["Berlin · 10 Staff.vlan.json"]);
    assert.equal(await journey.workbench.sourceControl.badge(), 0);
  });

  it("takes the push back through the same review", async () => {
    const { editors, dialogs, sideBar } = journey.workbench;
    await dialogs.answerNotification("Pushed Berlin · 10 Staff", "Undo Push…");
    const { original: now, modified } = await editors.diffText("Review Berlin · 10 Staff");
    await journey.workbench.screenshot("02-8-undo-review");
    assert.match(now, /"name": "Staff 2"/);
    assert.match(modified, /"name": "Staff"/);
    assert.match(modified, /"dhcpLeaseTime": "12 hours"/);
    assert.equal(writes(journey).length, 1);
    await editors.titleAction("Push to Dashboard").click();
    assert.deepEqual(await dialogs.modalButtons(), ["Cancel", "Push"]);
    await dialogs.answer("Push");
    await sideBar.row(/10 Staff,/).waitFor();
    await journey.workbench.screenshot("02-9-undone");
    assert.deepEqual(writes(journey), [`PUT ${staff}`, `PUT ${staff}`]);
    assert.deepEqual(stored(journey, staff), original);
  });
});
